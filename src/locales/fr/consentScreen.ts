import type english from '../en/consentScreen'
import type { TranslationOf } from '../translation'

const consentScreen: TranslationOf<typeof english> = {
  title: 'Consentement',
  intro:
    'Qui peut consentir à quoi dans ce locataire, ce que les utilisateurs attendent, et ce que l’accorder signifierait.',
  reading: 'Lecture en cours…',
  policy: {
    title: 'Ce à quoi les utilisateurs peuvent consentir',
    none: 'Les utilisateurs ne peuvent consentir à aucune autorisation pour eux-mêmes : un administrateur le fait à leur place.',
    setting: 'Réglage dans le portail : {{setting}}.',
    under: 'Un utilisateur sans rôle d’annuaire peut consentir selon cette stratégie :',
    underSome: 'Un utilisateur sans rôle d’annuaire peut consentir à ce qu’admet l’une de ces stratégies :',
    admits: 'Elle admet :',
    except: 'Sauf :',
    everything: 'Elle n’admet rien.',
    builtIn: 'Stratégie intégrée de Microsoft : ce locataire n’en liste pas les conditions.',
    risky: {
      off: 'Lorsque Microsoft juge une application risquée (d’un autre locataire, éditeur non vérifié), les utilisateurs ont besoin d’un administrateur même pour ce qu’une stratégie admet.',
      on: 'Les utilisateurs peuvent consentir même lorsque Microsoft juge une application risquée. Microsoft le déconseille.',
    },
    open: 'Paramètres de consentement utilisateur dans le portail',
    who: 'Les administrateurs peuvent consentir au-delà de ces stratégies ; des rôles propres au locataire peuvent permettre davantage à leurs détenteurs.',
  },
  condition: {
    permissions: {
      delegated: 'toute autorisation déléguée',
      delegatedUserConsentable: 'toute autorisation déléguée qui n’exige pas d’administrateur par elle-même',
      application: 'toute autorisation d’application',
      other: 'les autorisations du type « {{kind}} »',
    },
    classified: 'dans la mesure où le locataire la classe comme {{classification}}',
    api: 'de {{api}}',
    some_one: '{{number}} autorisation de {{api}}',
    some_other: '{{number}} autorisations de {{api}}',
    anyApi: 'n’importe quelle API',
    apps: {
      any: 'pour toute application',
      these: 'pour ces seules applications : {{names}}',
      thisTenant: 'pour les applications inscrites dans ce locataire',
      tenants: 'pour les applications de ces locataires : {{ids}}',
      verified: 'pour les applications dont l’éditeur est vérifié',
      publishers: 'pour les applications de ces éditeurs vérifiés : {{ids}}',
    },
  },
  classification: { low: 'faible', medium: 'moyen', high: 'élevé' },
  owners: {
    title: 'Ce à quoi les propriétaires d’équipes, de conversations et de groupes peuvent consentir',
    none: 'Aucune stratégie ne permet aux propriétaires d’équipes, de conversations ou de groupes de consentir pour ce qui leur appartient.',
    team: 'Les propriétaires d’équipes peuvent donner à une application l’accès aux données de leur équipe.',
    chat: 'Les membres de conversations peuvent donner à une application l’accès aux données de la conversation.',
    group:
      'Les propriétaires de groupes peuvent donner à une application l’accès aux données de leur groupe.',
    other: 'Les propriétaires peuvent consentir pour ce qui leur appartient selon la stratégie {{policy}}.',
    older:
      'L’ancien réglage « Consentement du propriétaire du groupe pour les applications accédant aux données » ne fait pas partie de ces stratégies ; seul le portail l’affiche.',
  },
  workflow: {
    title: 'Flux de travail de consentement de l’administrateur',
    on: 'Activé : les utilisateurs qui ne peuvent pas consentir peuvent demander une approbation sur la page de connexion.',
    off: 'Désactivé : les utilisateurs qui ne peuvent pas consentir voient « Approbation de l’administrateur requise » et ne peuvent rien demander ; personne n’est averti.',
    notYet:
      'La possibilité pour les utilisateurs de solliciter un administrateur est lue avec les stratégies du locataire.',
    unknown: 'La possibilité pour les utilisateurs de solliciter un administrateur n’a pas pu être lue.',
    reviewers: 'Réviseurs',
    nobody: 'Personne n’est désigné : aucune demande n’obtient de réponse.',
    user: '{{name}} (utilisateur)',
    group: '{{name}} (membres de ce groupe)',
    role: '{{name}} (toute personne qui détient ce rôle)',
    unnamed: 'introuvable dans l’annuaire',
    you: 'C’est vous.',
    duration: 'Une demande expire après',
    days_one: '{{number}} jour sans décision',
    days_other: '{{number}} jours sans décision',
    mail: 'Messages aux réviseurs',
    mails: {
      both: 'À chaque nouvelle demande, avec un rappel avant l’expiration',
      notifies: 'À chaque nouvelle demande',
      reminds: 'Seulement un rappel avant l’expiration d’une demande',
      none: 'Aucun : les réviseurs doivent consulter le portail',
    },
    decides:
      'Seuls les réviseurs peuvent statuer sur une demande, et seuls ceux dont le rôle permet d’accorder les autorisations peuvent l’approuver.',
    open: 'Paramètres de consentement de l’administrateur dans le portail',
  },
  requests: {
    title: 'Demandes en attente de réponse',
    why: 'Les demandes des utilisateurs ne sont pas lues à la connexion. Les lire exige l’autorisation {{scope}}, à laquelle un administrateur doit consentir pour la console.',
    action: 'Lire les demandes',
    busy: 'Lecture en cours…',
    who: 'Rôles qui peuvent les lire : {{roles}}.',
    what: 'Demandes',
    none: 'Personne n’attend de réponse',
    noneNext:
      'Les nouvelles demandes apparaissent ici dès que des utilisateurs demandent une approbation sur la page de connexion.',
    noneOff:
      'Le flux de travail de consentement de l’administrateur est désactivé : personne ne peut rien demander.',
    count_one: 'Des utilisateurs attendent {{number}} application.',
    count_other: 'Des utilisateurs attendent {{number}} applications.',
    portal: 'Toutes les demandes dans le portail',
    portalNote: 'Approuver, refuser ou bloquer une demande n’est possible que dans le portail.',
    more: 'En afficher plus',
    again: 'Relire',
    unnamed: '(sans nom)',
  },
  request: {
    clientId: 'ID client',
    askers: 'Qui a demandé',
    nobody: 'Une personne qui n’est plus dans l’annuaire',
    unknownDate: 'date inconnue',
    reason: '« {{reason}} »',
    noReason: 'N’a donné aucune raison.',
    askersUnread: 'Les auteurs de la demande n’ont pas pu être lus.',
    state: {
      absent:
        'Aucune application ne porte cet ID client dans ce locataire : elle a été supprimée, ou elle appartient à un autre locataire et personne n’y a encore consenti. L’octroi créerait son application d’entreprise.',
      elsewhere:
        'Son inscription se trouve dans un autre locataire : ce qu’elle déclare n’est pas visible d’ici.',
      unverified: 'Son éditeur n’est pas vérifié par Microsoft.',
      verified: 'Éditeur vérifié par Microsoft : {{publisher}}',
      disabled:
        'La connexion à cette application est désactivée : personne ne pourrait utiliser ce qui serait accordé.',
    },
    permissions: 'Ce qu’elle demande',
    permission: 'Autorisation',
    risk: 'Risque',
    here: 'Dans ce locataire',
    standing: {
      granted: 'Accordée pour tous',
      grantedOnly: 'Accordée pour tous, non déclarée',
      declared: 'Déclarée, non accordée',
      neither: 'Ni déclarée ni accordée',
      notGranted: 'Non accordée',
      unknown: 'Inconnu',
    },
    api: 'de {{api}}',
    notFound: 'Aucune API connue ici ne l’expose',
    meaning: 'Ce que l’octroi signifierait',
    everybody:
      'L’application obtient ces autorisations pour tous les utilisateurs du locataire, et pas seulement pour ceux qui ont fait la demande. Elle ne peut jamais plus que l’utilisateur connecté.',
    level: 'Risque le plus élevé de ce qui n’est pas encore accordé :',
    path: {
      direct: 'Voie directe vers le rôle Administrateur général :',
      indirect: 'Voie détournée vers le rôle Administrateur général :',
      critical: 'Pourrait prendre le contrôle du locataire :',
    },
    noPath: 'Aucune voie vers le rôle Administrateur général n’est connue pour ces autorisations.',
    allGranted: 'Tout ce qui est demandé est déjà accordé pour tous. Clôturez la demande dans le portail.',
    nothingToGrant: 'Aucune de ces autorisations ne peut être accordée d’ici.',
    consentReasons: 'Pourquoi les utilisateurs doivent demander',
    review: 'Examiner un octroi pour tous…',
    decide: 'L’approuver, la refuser ou la bloquer dans le portail',
    stays:
      'Accorder d’ici ne répond pas à la demande : elle reste jusqu’à ce que quelqu’un statue dans le portail ou qu’elle expire.',
  },
  classifications: {
    title: 'Classification des autorisations',
    what: 'Classification des autorisations',
    intro:
      'Autorisations déléguées de Microsoft Graph que le locataire a classées. Elles ne comptent que si une stratégie demande une classification.',
    none: 'Aucune autorisation de Microsoft Graph n’est classée.',
    counts: 'Une stratégie selon laquelle les utilisateurs consentent en tient compte.',
    countsNot:
      'Aucune stratégie selon laquelle les utilisateurs consentent n’en tient compte : elles ne changent rien pour l’instant.',
    permission: 'Autorisation',
    classification: 'Classée comme',
    risk: 'Risque',
    mismatch: 'Classée comme faible, alors que son risque est évalué comme {{level}}.',
    open: 'Classification des autorisations dans le portail',
  },
}

export default consentScreen
