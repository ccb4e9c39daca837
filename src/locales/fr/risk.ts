import type english from '../en/risk'
import type { TranslationOf } from '../translation'

const risk: TranslationOf<typeof english> = {
  level: {
    low: 'Risque faible',
    medium: 'Risque moyen',
    high: 'Risque élevé',
    critical: 'Risque critique',
  },
  word: { low: 'faible', medium: 'moyen', high: 'élevé', critical: 'critique' },
  kind: {
    Delegated: 'Déléguée : jamais plus que ce que la personne connectée peut faire.',
    Application: 'D’application : pour toute l’organisation, sans que personne soit connecté.',
  },
  reason: {
    assignRoles: 'Peut attribuer des rôles d’annuaire, y compris celui d’administrateur général.',
    roleRules:
      'Peut assouplir les règles d’activation des rôles privilégiés : approbation, force d’authentification, durée.',
    privilegedGroups: 'Peut ajouter n’importe qui aux groupes qui détiennent des rôles d’annuaire.',
    signInAsOthers:
      'Peut réinitialiser des mots de passe ou ajouter des moyens de connexion, et donc se connecter à la place d’autrui.',
    adminAccounts: 'Peut bloquer, supprimer ou restaurer des comptes, y compris ceux des administrateurs.',
    conditionalAccess: 'Peut désactiver les règles qui protègent la connexion des administrateurs.',
    signInMethods: 'Peut autoriser des moyens de connexion plus faibles pour tout le locataire.',
    actAsApplications:
      'Peut ajouter une clé secrète à une application, puis faire tout ce qui est permis à cette application.',
    grantToItself:
      'Peut accorder des autorisations, y compris à elle-même, et donc accroître ses propres privilèges.',
    changeDirectory:
      'Peut modifier les utilisateurs et d’autres objets de l’annuaire et, par là, qui a le droit de faire quoi.',
    changeGroups: 'Peut modifier les membres des groupes, et donc qui reçoit ce que les groupes donnent.',
    manageDevices:
      'Peut appliquer ses propres paramètres et scripts aux appareils gérés, y compris ceux d’un administrateur.',
    trustForeignSignIn:
      'Peut modifier la façon dont les domaines et les certificats du locataire prouvent l’identité de la personne qui se connecte.',
    accessPackages:
      'Peut distribuer des packages d’accès, qui contiennent parfois des groupes et des rôles privilégiés.',
    signIn: 'Ne sert qu’à la connexion : savoir de qui il s’agit et rester connecté.',
    named:
      'N’atteint rien tant que personne ne désigne un site, une liste ou un fichier ; ensuite, rien d’autre.',
    appOnly: 'N’atteint que ce que l’application a créé elle-même, ou là où elle est installée.',
    outline: 'Ne lit que les grandes lignes (qui, quand, à quel sujet), pas le contenu lui-même.',
    creates: 'Crée de nouveaux éléments de ce type ; ne lit ni ne modifie rien de ce qui existe déjà.',
    notifies: 'Envoie les notifications propres à l’application ; ne lit et ne modifie rien.',
    own: 'D’après son nom, n’atteint que ce qui concerne la personne qui se connecte, hors courrier, fichiers et messages.',
    ownContentRead:
      'Lit les fichiers, les messages, l’agenda ou d’autres contenus de la personne qui se connecte.',
    ownContentWrite:
      'Modifie ou supprime les fichiers, les messages, l’agenda ou d’autres contenus de la personne qui se connecte.',
    ownSend: 'Envoie du courrier ou des messages au nom de la personne qui se connecte.',
    ownMailRead:
      'Lit le courrier de la personne qui se connecte, y compris les réinitialisations de mots de passe d’autres services : ce que vise l’hameçonnage par consentement.',
    ownMailWrite:
      'Lit, modifie et supprime le courrier de la personne qui se connecte, y compris les avertissements : ce que vise l’hameçonnage par consentement.',
    ownMailSend:
      'Envoie du courrier au nom de la personne qui se connecte : c’est ainsi que se propage l’hameçonnage par consentement.',
    ownIdentityWrite:
      'Modifie le profil, les appareils ou les moyens de connexion de la personne qui se connecte.',
    shared:
      'Atteint aussi les boîtes aux lettres et les calendriers que d’autres partagent avec la personne.',
    sharedSend: 'Envoie aussi du courrier au nom de ceux qui y ont autorisé la personne.',
    personBasic: 'Ne révèle que des informations de base, comme les noms et les adresses.',
    personRead:
      'Lit toutes les données de ce type que la personne connectée peut voir, y compris celles d’autrui.',
    personWrite: 'Modifie toutes les données de ce type que la personne connectée peut modifier.',
    personContentWrite:
      'Modifie et supprime tout le contenu que la personne connectée peut atteindre, y compris celui d’autrui.',
    personIdentityWrite:
      'Modifie les identités ou les droits, dans la limite des rôles de la personne connectée.',
    personDevicesWrite: 'Modifie les appareils gérés, dans la limite des rôles de la personne connectée.',
    tenantBasic: 'Révèle des informations de base sur tout le monde, comme les noms et les adresses.',
    tenantRead: 'Lit toutes les données de ce type dans l’organisation.',
    tenantWrite: 'Modifie toutes les données de ce type dans l’organisation.',
    tenantContentRead:
      'Lit ce type de contenu pour tous les utilisateurs, sauf si le service lui-même en limite la portée.',
    tenantContentWrite:
      'Modifie ou supprime ce type de contenu pour tous les utilisateurs, sauf si le service lui-même en limite la portée.',
    tenantSend:
      'Envoie du courrier au nom de n’importe quel utilisateur, direction comprise, sauf si le service lui-même en limite la portée.',
    tenantIdentityWrite: 'Modifie les identités ou les droits dans l’organisation.',
    tenantDevicesWrite: 'Modifie les appareils gérés de l’organisation.',
    tenantSecurityWrite:
      'Modifie ce sur quoi s’appuie l’équipe de sécurité : alertes, détections, états de risque.',
    deviceSecrets:
      'Lit ce qui ouvre les appareils : clés de récupération ou mots de passe d’administrateur local.',
    directoryAsPerson:
      'Fait dans l’annuaire tout ce que peut la personne connectée, fût-elle administratrice générale.',
    mailboxAsPerson:
      'Lit et modifie le courrier de toutes les boîtes aux lettres que la personne connectée peut ouvrir et en envoie en leur nom.',
    consentForPeople: 'Peut consentir au nom de tous à n’importe quelle autorisation déléguée.',
    mailRules:
      'Peut créer des règles de boîte aux lettres, qui peuvent transférer le courrier à quelqu’un d’autre.',
    allMailboxes:
      'Lit et modifie le courrier de toutes les boîtes aux lettres de l’organisation et en envoie en leur nom, sauf si Exchange en limite la portée.',
    manageExchange:
      'Administre Exchange Online sans que personne soit connecté, dans la limite des rôles d’annuaire que détient l’application.',
    unnamed: 'Son nom ne dit pas ce qu’elle permet : seul son type a pu être évalué.',
  },
  source: {
    microsoft: 'Source : le niveau de privilège publié par Microsoft.',
    maester: 'Source : la liste de Maester des chemins menant au rôle d’administrateur général.',
    msidentitytools: 'Source : le classement de MSIdentityTools, de Microsoft.',
    documented:
      'Source : la documentation de Microsoft sur ce que permet l’autorisation ; le niveau est la lecture qu’en fait la console.',
    inferred:
      'Déduit par la console du nom de l’autorisation : aucune évaluation publiée qui le confirme n’est reprise ici.',
    open: 'Ouvrir la source',
  },
  guess:
    'Le niveau que lui donne Microsoft, s’il existe, n’est pas repris ici ; à en juger par son nom, ce serait sans doute le niveau {{guess}} sur 5.',
  disagree: {
    title: 'D’autres l’évaluent autrement',
    microsoft: 'Microsoft : niveau {{given}} sur 5, ce que nous traduisons par « {{level}} ».',
    maester: {
      direct:
        'Maester : un chemin direct vers le rôle d’administrateur général, ce que nous traduisons par « {{level}} ».',
      indirect:
        'Maester : un chemin indirect vers le rôle d’administrateur général, ce que nous traduisons par « {{level}} ».',
    },
    msidentitytools: {
      High: 'MSIdentityTools : High (élevé).',
      Medium: 'MSIdentityTools : Medium (moyen).',
      Low: 'MSIdentityTools : Low (faible).',
      Unranked: 'MSIdentityTools : non classée.',
    },
    azadspi: {
      critical: 'AzADServicePrincipalInsights : critical (critique).',
      medium: 'AzADServicePrincipalInsights : medium (moyen).',
    },
  },
  overrides: {
    error: {
      'too-large':
        'Le fichier dépasse {{limit}} caractères, plus que n’en demande une liste d’évaluations : il n’a pas été lu. Vérifiez que c’est le bon.',
      unreadable:
        'Le navigateur n’a pas pu lire le fichier. Il a peut-être été déplacé ou modifié depuis que vous l’avez choisi : choisissez-le de nouveau.',
      'not-json':
        'Ce fichier n’est pas du JSON valide : il manque peut-être une virgule ou un crochet, ou il est tronqué.',
      'not-overrides':
        'Ce fichier ne contient pas d’évaluations. Il doit comporter « schema » : « risk-overrides/1 » et une liste nommée « overrides ».',
      'other-version': 'Ce fichier est au format {{schema}}. Cette console lit le format risk-overrides/1.',
      'too-many':
        'Le fichier compte plus de {{limit}} entrées. N’y gardez que les autorisations que vous évaluez autrement.',
      'not-an-entry': 'L’entrée {{entry}} n’est pas un objet avec permission, kind, level et reason.',
      missing: 'Il manque le champ « {{field}} » à l’entrée {{entry}}.',
      'unknown-field':
        'L’entrée {{entry}} a un champ inconnu, « {{field}} ». Corrigez son orthographe ou retirez-le.',
      'unknown-part':
        'En plus de « schema » et « overrides », le fichier comporte un champ inconnu, « {{field}} ». Corrigez son orthographe ou retirez-le.',
      'bad-value': 'Entrée {{entry}} : « {{field}} » est vide ou contient une valeur non admise.',
      'unknown-word': 'Entrée {{entry}} : « {{field}} » doit être l’un de ces mots : {{known}}.',
      'too-long': 'Entrée {{entry}} : « {{field}} » dépasse {{limit}} caractères.',
      'hostile-text':
        'Entrée {{entry}} : « {{field}} » contient des sauts de ligne, des caractères de contrôle ou des caractères invisibles, qui pourraient le faire passer pour un autre texte. Retirez-les.',
      duplicate: 'Les entrées {{other}} et {{entry}} évaluent la même autorisation. Retirez l’une des deux.',
    },
  },
  scope: {
    group: { suggested: 'Minimum suggéré' },
    noDescription: 'Microsoft Graph n’en a pas donné de description à cette console.',
    notExposed: 'Microsoft Graph n’expose aucune autorisation déléguée de ce nom dans ce locataire.',
    kind: 'Type',
    delegated: 'Autorisation déléguée',
    consent: 'Consentement de l’administrateur',
    consentNeeded: 'Nécessaire',
    consentByPolicy: 'Pas en soi : la stratégie du locataire décide',
    unknown: 'Inconnu',
    risk: 'Risque',
    suggestion: 'Une suggestion : l’éditeur n’indique pas de minimum.',
    applicationOnly: 'autorisation d’application uniquement',
    applicationOnlyNames_one:
      '{{names}} n’existe que comme autorisation d’application : une connexion au nom d’une personne ne peut pas la demander.',
    applicationOnlyNames_other:
      '{{names}} n’existent que comme autorisations d’application : une connexion au nom d’une personne ne peut pas les demander.',
    foreign_one:
      '{{names}} ne relève pas de Microsoft Graph. Ce champ n’accepte que les autorisations de Microsoft Graph : cette valeur n’a pas été ajoutée.',
    foreign_other:
      '{{names}} ne relèvent pas de Microsoft Graph. Ce champ n’accepte que les autorisations de Microsoft Graph : ces valeurs n’ont pas été ajoutées.',
    defaults_one:
      '{{names}} ne désigne aucune autorisation (« .default » demande tout ce que l’inscription déclare). Ajoutez les autorisations par leur nom.',
    defaults_other:
      '{{names}} ne désignent aucune autorisation (« .default » demande tout ce que l’inscription déclare). Ajoutez les autorisations par leur nom.',
    tooLong: 'Ce texte est trop long pour une liste de noms d’autorisations : rien n’a été ajouté.',
    enterAdds: 'Pas encore ajouté : appuyez sur Entrée pour l’ajouter.',
  },
}

export default risk
