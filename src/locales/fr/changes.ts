import type { TranslationOf } from '../translation'
import type english from '../en/changes'

const changes: TranslationOf<typeof english> = {
  review: {
    title: 'Examiner les modifications de {{app}}',
    undoTitle: 'Examiner l’annulation pour {{app}}',
    provisionTitle: 'Examiner la nouvelle inscription {{app}}',
    bulkTitle_one: 'Examiner les modifications de {{number}} application',
    bulkTitle_other: 'Examiner les modifications de {{number}} applications',
    bulkUndoTitle_one: 'Examiner l’annulation pour {{number}} application',
    bulkUndoTitle_other: 'Examiner l’annulation pour {{number}} applications',
    foreign:
      'Ce plan appartient à un autre locataire. Connectez-vous à ce locataire pour l’examiner : rien ne peut en être appliqué ici.',
    loading: 'Lecture de l’état actuel…',
    close: 'Fermer',
    app: 'Application',
    appId: 'ID client',
    objectId: 'ID d’objet de l’application d’entreprise',
    appIdLater: 'Attribué à la création de l’inscription',
    tenant: 'Locataire',
    several_one: '{{number}} application',
    several_other: '{{number}} applications',
    goOn: 'Continuer',
    tickAll: 'Tout cocher',
    untickAll: 'Tout décocher',
    nothing: {
      grant: 'Tout est accordé',
      revoke: 'Plus rien de tout cela n’est accordé',
      certificate: 'L’inscription porte déjà ce certificat',
      redirect: 'L’inscription a déjà ces URI de redirection',
      undo: 'Il n’y a plus rien à annuler',
      other: 'C’est déjà le cas',
    },
    nothingNext: 'Il n’y a rien à modifier : le locataire est déjà dans l’état voulu.',
    steps: 'Ce qui va changer',
    stepsDone: 'Ce qui a changé',
    stepsNotDone: 'Ce qui devait changer',
    stepsHint:
      'Décochez ce que vous voulez laisser tel quel. Chaque étape est relue juste avant d’être écrite.',
    selected_one: '{{selected}} étape sur {{all}} sera appliquée',
    selected_other: 'Étapes qui seront appliquées : {{selected}} sur {{all}}',
    writeScopes:
      'La console ne demande qu’au moment où vous appuyez sur Appliquer : {{scopes}}. Une fenêtre de Microsoft Entra ID peut alors s’ouvrir. Une fois accordée, une telle autorisation de la console demeure jusqu’à ce que quelqu’un la retire (Paramètres).',
    ownConsent:
      'Cette modification retire des autorisations à la console elle-même, y compris celle que ce retrait demande. Les jetons déjà émis restent valables pendant une heure environ.',
  },
  step: {
    createOwn: 'Créer l’application d’entreprise de {{name}}',
    createApi: 'Créer l’application d’entreprise de l’API {{name}}',
    deletePrincipal: 'Supprimer l’application d’entreprise de {{name}}, si rien d’autre ne l’utilise',
    grantEveryone: 'Autorisations déléguées de {{resource}} pour tous les utilisateurs de {{tenant}}',
    grantUser: 'Autorisations déléguées de {{resource}} pour {{user}} uniquement',
    assign: 'Autorisation d’application de {{resource}}, exercée sans utilisateur connecté',
    removeRole: 'Autorisation d’application de {{resource}}, à retirer',
    declare: 'Autorisations déclarées de l’inscription d’application',
    addCertificate: 'Certificat « {{name}} », sa partie publique, pour l’inscription d’application',
    removeCertificate: 'Certificat « {{name}} », à retirer de l’inscription d’application',
    addRedirectUris: 'URI de redirection de l’inscription d’application, plateforme {{platform}}',
    removeRedirectUris:
      'URI de redirection à retirer de l’inscription d’application, plateforme {{platform}}',
    of: '{{app}} : {{step}}',
    createApplication: 'Créer l’inscription d’application « {{name}} »',
    deleteApplication:
      'Supprimer l’inscription d’application « {{name}} », si personne d’autre n’y a rien ajouté',
    switch: {
      accountEnabled: {
        true: 'Rétablir la connexion à {{name}} pour les personnes et les programmes',
        false: 'Désactiver la connexion à {{name}}',
      },
      appRoleAssignmentRequired: {
        true: 'Réserver la connexion à {{name}} aux personnes affectées',
        false: 'Ouvrir la connexion à {{name}} à tous, affectés ou non',
      },
    },
    setting: {
      implicitIdTokens: 'Octroi implicite de jetons d’ID de l’inscription d’application',
      implicitAccessTokens: 'Octroi implicite de jetons d’accès de l’inscription d’application',
      isFallbackPublicClient: 'Flux de client public de l’inscription d’application',
      signInAudience: 'Types de comptes de l’inscription d’application',
    },
    addSecret: 'Nouvelle clé secrète client « {{name}} » pour l’inscription d’application',
    removeSecret: 'Clé secrète client « {{name}} », à supprimer de l’inscription d’application',
    moveRedirectUris: 'URI de redirection à déplacer de la plateforme {{from}} vers {{to}}',
    addOwner: '{{name}} comme propriétaire de l’inscription d’application',
    removeOwner: '{{name}}, à retirer des propriétaires de l’inscription d’application',
    changes: 'Ce qu’elle change',
    details: 'Avant et après, requête Graph',
    before: 'Avant',
    after: 'Après',
    unknownBefore: 'Inconnu',
    noneBefore: 'Absent',
    noneAfter: 'Supprimé',
    added: 'Ajouté :',
    removed: 'Retiré :',
    moreStay_one: 'et {{count}} autre élément inchangé',
    moreStay_other: 'et {{count}} autres éléments inchangés',
    othersStay: 'Tout le reste de même nature demeure inchangé.',
    on: 'Activé',
    off: 'Désactivé',
    audience: {
      AzureADMyOrg: 'Comptes de cette organisation uniquement',
      AzureADMultipleOrgs: 'Comptes de n’importe quelle organisation',
      AzureADandPersonalMicrosoftAccount:
        'Comptes de n’importe quelle organisation et comptes Microsoft personnels',
      PersonalMicrosoftAccount: 'Comptes Microsoft personnels uniquement',
    },
    declaredOf: 'déclarée, {{resource}}',
    newClientId: 'L’ID client de la nouvelle inscription',
    secretHint: 'commence par {{hint}}',
    validUntil: 'valide jusqu’au {{date}}',
    needs: 'Laissée de côté : cochez d’abord « {{step}} »',
    unseen:
      'L’état actuel n’a pas pu être lu ; il est relu juste avant l’écriture, et ce qui s’y trouve est conservé.',
    request: 'Requête Graph',
    sameNow: 'Aucune requête : c’est déjà le cas.',
    placeholder:
      'Un texte entre doubles accolades représente l’identifiant d’un objet créé par une étape précédente.',
    scopes: 'Autorisations nécessaires à la console : {{scopes}}',
  },
  platform: {
    web: 'Web',
    spa: 'Application monopage',
    'public-client': 'Applications mobiles et de bureau',
  },
  page: { previous: 'Précédent', next: 'Suivant', range: '{{from}}–{{to}} sur {{of}}' },
  bulk: {
    title: 'En bref',
    steps_one: '{{number}} étape',
    steps_other: '{{number}} étapes',
    scopes_one: '{{number}} autorisation déléguée',
    scopes_other: '{{number}} autorisations déléguées',
    roles_one: '{{number}} autorisation d’application',
    roles_other: '{{number}} autorisations d’application',
    applications_one: '{{number}} application : {{names}}',
    applications_other: '{{number}} applications : {{names}}',
    more_one: 'et {{count, number}} de plus',
    more_other: 'et {{count, number}} de plus',
    left_one:
      '{{number}} autre autorisation attendra une prochaine exécution : chacune est limitée pour qu’une erreur reste petite.',
    left_other:
      '{{number}} autres autorisations attendront une prochaine exécution : chacune est limitée pour qu’une erreur reste petite.',
  },
  warning: {
    title: 'Avant d’appliquer',
    'last-credential':
      'Il ne restera aucune clé secrète ni aucun certificat en vigueur : tout ce qui se connecte avec cette inscription cessera de fonctionner.',
    'last-redirect-uri':
      'L’inscription perd son dernier URI de redirection : plus personne ne pourra se connecter par un navigateur.',
    'disables-sign-in': 'Plus personne, ni aucun programme, ne pourra se connecter à cette application.',
    'requires-assignment':
      'Seuls les utilisateurs et groupes affectés à l’application pourront se connecter.',
    'opens-to-organizations': 'Les comptes d’autres organisations pourront se connecter.',
    'opens-to-personal-accounts': 'Les comptes Microsoft personnels pourront se connecter.',
    'shuts-out-accounts': 'Certains comptes qui peuvent se connecter aujourd’hui ne le pourront plus.',
    'implicit-grant':
      'Les jetons viendront directement du point de terminaison d’autorisation et se retrouveront dans les historiques et les journaux des navigateurs. À réserver à une application ancienne qui en a besoin.',
    'public-client':
      'Quiconque connaît l’ID client pourra lancer une connexion sans clé secrète (code d’appareil, mot de passe).',
  },
  loss: {
    title: 'Ce qu’aucune annulation ne rétablit',
    'secret-value':
      'Une clé secrète client supprimée : personne ne peut en lire la valeur, une annulation ne peut donc pas la rétablir.',
    application:
      'Une inscription d’application supprimée : une annulation ne peut pas la rétablir. Microsoft Entra ID la conserve 30 jours parmi les inscriptions supprimées, où elle peut être restaurée.',
    'client-gone_one':
      '{{number}} autorisation : personne ne peut l’accorder de nouveau, car l’application d’entreprise qui la détient n’existe plus.',
    'client-gone_other':
      '{{number}} autorisations : personne ne peut les accorder de nouveau, car les applications d’entreprise qui les détiennent n’existent plus.',
    'api-gone_one':
      '{{number}} autorisation : personne ne peut l’accorder de nouveau, car l’application d’entreprise de l’API n’existe plus.',
    'api-gone_other':
      '{{number}} autorisations : personne ne peut les accorder de nouveau, car les applications d’entreprise des API n’existent plus.',
    'permission-gone_one':
      '{{number}} autorisation d’application : personne ne peut l’accorder de nouveau, car l’API ne la propose plus.',
    'permission-gone_other':
      '{{number}} autorisations d’application : personne ne peut les accorder de nouveau, car les API ne les proposent plus.',
  },
  risk: {
    title: 'Risque de ce qui est accordé',
    highest: 'Au plus :',
    dangerous_one: '{{count}} de ces autorisations peut mener au contrôle total du locataire :',
    dangerous_other: '{{count}} de ces autorisations peuvent mener au contrôle total du locataire :',
    path: {
      direct: 'Un chemin direct vers le rôle Administrateur général.',
      indirect: 'Un chemin détourné vers le rôle Administrateur général.',
      none: 'Un moyen de prendre le contrôle du locataire.',
    },
  },
  affected: {
    title: 'Qui est concerné',
    users_one: '{{count}} utilisateur, par un consentement qui lui est propre.',
    users_other: '{{count}} utilisateurs, par des consentements qui leur sont propres.',
    everyone_one: 'Tous ceux qui utilisent l’application.',
    everyone_other: 'Tous ceux qui utilisent ces applications.',
    nobody:
      'Aucun utilisateur directement : il s’agit de ce que l’application est et peut faire par elle-même.',
    named: 'À savoir : {{names}}.',
    noConnection: 'Aucune connexion ne devient prête ni ne cesse de l’être.',
    connectionsUntold:
      'Les connexions qui deviennent prêtes ou cessent de l’être ne sont pas déterminées ici.',
    connection: '{{name}} : {{before}} → {{after}}',
    state: {
      ready: 'prête',
      attention: 'presque prête',
      blocked: 'pas prête',
      unknown: 'non déterminé',
      needless: 'sans inscription propre',
    },
  },
  stale: {
    title: 'Le locataire a changé depuis l’affichage de ce plan',
    next: 'Rien n’a été écrit. Regardez ce qui est signalé, puis appuyez de nouveau sur Appliquer.',
    gone: 'Désormais inutile :',
    mark: 'Modifié depuis votre lecture',
  },
  confirm: {
    label: 'Saisissez « {{name}} » pour continuer',
    hint: 'Ce que vous accordez peut mener au contrôle total du locataire.',
  },
  secret: {
    title_one: 'Votre nouvelle clé secrète client',
    title_other: 'Vos nouvelles clés secrètes client',
    once: 'Affichée ici une seule fois. Personne ne pourra la relire, pas même cette console.',
    name: '« {{name}} », valide jusqu’au {{date}}',
    value: 'la clé secrète client',
    copied: 'Je l’ai copiée',
    leaveTitle: 'Quitter sans la clé secrète ?',
    leave:
      'Vous n’avez pas indiqué avoir copié la clé secrète client. Une fois cette fenêtre quittée, personne ne pourra la relire.',
    leaveAnyway: 'Quitter quand même',
    back: 'Revenir à la clé secrète',
  },
  after: {
    title: 'Ce qui demeure',
    hour: 'Les jetons déjà émis restent tels quels pendant une heure environ : ce que vous avez accordé y manque, ce que vous avez retiré y fonctionne encore.',
    scopes:
      'Les jetons de la console portent désormais {{scopes}}, jusqu’à ce que quelqu’un retire ce consentement.',
    remove: 'Retirer les autorisations d’écriture de la console',
  },
  may: {
    yes: 'Vos rôles d’annuaire le permettent',
    no: 'Vos rôles d’annuaire ne le permettent pas',
    graphDecides:
      'Microsoft Graph en décidera : la documentation ne dit pas si vos rôles d’annuaire suffisent',
  },
  impossible: {
    title: 'Ce que ce plan ne peut pas faire',
    'unknown-permission': '{{permission}} : {{resource}} ne propose pas cette autorisation.',
    'resource-missing':
      '{{permission}} : l’API {{resource}} n’a pas encore d’application d’entreprise ici. Créez-la, puis examinez de nouveau les modifications.',
    'scope-too-long':
      '{{permission}} : la liste des autorisations accordées sur {{resource}} dépasserait la longueur admise par Microsoft Graph (3 850 caractères).',
    'declaration-limit':
      '{{permission}} : elle peut être accordée, mais l’inscription ne peut plus déclarer d’autres autorisations.',
    unreadable: '{{permission}} : ce qui est accordé n’a pas pu être lu et ne peut donc pas être retiré.',
  },
  impossibleAddition: {
    'no-registration':
      '{{what}} : l’inscription d’application n’est pas dans ce locataire, rien ne peut donc y être ajouté d’ici.',
    expired: '{{what}} : le certificat a expiré, et Microsoft Graph n’en accepte pas d’expiré.',
    'too-many':
      '{{what}} : l’inscription en a déjà autant que Microsoft Entra ID en autorise. Retirez d’abord ce qui ne sert plus.',
    'not-there': '{{what}} : absent de l’inscription, il ne peut donc être ni retiré ni déplacé.',
    lost: '{{what}} : rien ne peut le rétablir.',
    elsewhere:
      '{{what}} : il se trouve sur une autre plateforme de l’inscription. Déplacez-le au lieu de l’ajouter.',
    'personal-accounts':
      '{{what}} : une inscription ouverte aux comptes Microsoft personnels ne peut avoir que deux clés secrètes client. Supprimez-en d’abord une.',
    'no-replacement': '{{what}} : conservé, car ce qui devait le remplacer ne peut pas être ajouté.',
    unreadable: '{{what}} : l’état actuel n’a pas pu être lu.',
    'client-gone':
      '{{what}} : personne ne peut l’accorder de nouveau, car l’application d’entreprise qui la détenait n’existe plus.',
    'api-gone':
      '{{what}} : personne ne peut l’accorder de nouveau, car l’application d’entreprise de l’API n’existe plus.',
    'permission-gone': '{{what}} : personne ne peut l’accorder de nouveau, car l’API ne la propose plus.',
  },
  unread: {
    title: 'Ce qui est accordé actuellement n’a pas pu être lu',
    what: { Delegated: 'Autorisations déléguées', Application: 'Autorisations d’application' },
    planned: {
      Delegated:
        'Les autorisations déléguées ne peuvent pas être planifiées d’après ce qui est accordé. On ne sait pas si celles-ci le sont déjà : {{names}}. Elles figurent tout de même dans le plan : chacune est lue juste avant d’être écrite et, si Microsoft Graph refuse cette lecture, rien n’en est écrit.',
      Application:
        'Les autorisations d’application ne peuvent pas être planifiées d’après ce qui est accordé. On ne sait pas si celles-ci le sont déjà : {{names}}. Elles figurent tout de même dans le plan : chacune est lue juste avant d’être écrite et, si Microsoft Graph refuse cette lecture, rien n’en est écrit.',
    },
    left: {
      Delegated:
        'Les autres autorisations déléguées accordées n’ont pas pu être planifiées : elles restent telles quelles.',
      Application:
        'Les autres autorisations d’application accordées n’ont pas pu être planifiées : elles restent telles quelles.',
    },
    next: 'Ensuite : transmettez ce plan à une personne qui peut lire ce qui est accordé, ou demandez un rôle qui le permet ({{roles}}, ou un rôle qui gère les applications), puis relancez l’examen.',
  },
  portal: {
    title: 'Le bouton du portail',
    loses_one:
      'Dans le portail, « Accorder un consentement d’administrateur » aurait supprimé {{count}} autorisation accordée mais non déclarée. Ce plan la conserve.',
    loses_other:
      'Dans le portail, « Accorder un consentement d’administrateur » aurait supprimé {{count}} autorisations accordées mais non déclarées. Ce plan les conserve.',
    losesNothing:
      'Dans le portail, « Accorder un consentement d’administrateur » n’aurait rien supprimé : tout ce qui est accordé est déclaré.',
    unknown:
      'Il est impossible de dire ici ce que « Accorder un consentement d’administrateur » aurait supprimé dans le portail.',
  },
  handOver: {
    title: 'Transmettre à une personne autorisée',
  },
  apply: {
    action: 'Appliquer',
    cancel: 'Annuler',
    stop: 'Arrêter ici',
    stopping: 'Arrêt après ce qui est en cours…',
    asking: 'En attente de la fenêtre de Microsoft Entra ID…',
    checking: 'Vérification que le locataire est toujours tel que le plan le décrit…',
    progress: 'Avancement',
    counts_one: 'Étapes effectuées : {{done}} sur {{all}}, en cours : {{running}}, restantes : {{left}}',
    counts_other: 'Étapes effectuées : {{done}} sur {{all}}, en cours : {{running}}, restantes : {{left}}',
    percent: '{{percent}} % effectués',
    verifying:
      'Modifications appliquées. Relecture jusqu’à ce que Microsoft Graph les montre ; cela peut prendre une demi-minute.',
    reason: {
      nothing: 'Il n’y a rien à appliquer.',
      none: 'Aucune étape n’est cochée.',
      name: 'Saisissez d’abord le nom.',
      roles:
        'Vos rôles d’annuaire ne permettent aucune de ces étapes. Voyez plus haut qui en a le droit et quoi lui envoyer.',
    },
    notApplied: 'Rien n’a été modifié.',
  },
  outcome: {
    unclear: 'Pour certaines étapes, on ignore ce qu’elles ont fait. Vérifiez de nouveau avant de continuer.',
    all: 'Tout est appliqué et visible dans Microsoft Graph.',
    allUnseen:
      'Tout est appliqué. Microsoft Graph ne montre pas encore tout ; cela peut prendre quelques minutes.',
    nothingNeeded: 'Rien n’était à modifier : c’était déjà le cas.',
    partial:
      'Étapes effectuées : {{done, number}} sur {{count, number}}. Les autres ne le sont pas : voyez chaque étape.',
    none: 'Rien n’a été appliqué : voyez chaque étape.',
    leftOut_one: '{{count, number}} autre étape a été laissée de côté.',
    leftOut_other: '{{count, number}} autres étapes ont été laissées de côté.',
    applied: 'Appliquée et visible',
    appliedUnchecked: 'Appliquée',
    unseen: 'Appliquée, pas encore visible',
    already: 'C’était déjà le cas',
    failed: 'Échec',
    dependency: 'Ignorée : une étape dont elle dépend n’a pas été effectuée',
    inUse: 'Laissée en place : d’autres l’utilisent désormais',
    cancelled: 'Non effectuée : l’exécution a été arrêtée avant',
    waiting: 'En attente',
    running: 'En cours',
    requestIds: 'Identifiants de requête : {{ids}}',
    failure: {
      'scope-too-long':
        'La liste des autorisations dépasserait la longueur admise par Microsoft Graph. Rien n’a été écrit à cette étape.',
      'changed-since':
        'Quelqu’un a modifié cela entre-temps. Rien n’a été écrit à cette étape : examinez de nouveau.',
      'secret-lost':
        'La clé secrète a été créée, mais sa valeur s’est perdue avec la réponse. Supprimez-la et créez-en une autre.',
      'other-tenant':
        'Ce plan appartient à un autre locataire que celui auquel vous êtes connecté. Rien n’a été écrit à cette étape.',
    },
    unknown: 'Inconnu : la connexion a été coupée, ou la console fermée, pendant l’écriture',
    look: 'Vérifier de nouveau',
    onlyUndone_one: 'Uniquement l’étape non effectuée ({{count, number}})',
    onlyUndone_other: 'Uniquement les étapes non effectuées ({{count, number}})',
    rest: 'Réessayer le reste',
    unrecorded:
      'La trace de cette modification n’a pas pu être conservée dans ce navigateur. Si nécessaire, annulez-la ici : ce ne sera plus possible ensuite.',
    undo: 'Annuler la modification',
    again: 'Examiner de nouveau',
    stopped: 'La page a été quittée avant la fin de la dernière étape ; ce qui est indiqué a été effectué.',
  },
  look: {
    reading: 'Lecture de ce que Microsoft Graph montre…',
    waiting:
      'En attente que Microsoft Graph montre {{steps}} : encore {{seconds}} au plus. Rien n’est écrit entre-temps.',
    steps_one: '{{number}} étape',
    steps_other: '{{number}} étapes',
    seconds_one: '{{number}} seconde',
    seconds_other: '{{number}} secondes',
    stop: 'Ne plus attendre',
  },
  own: {
    title: 'Autorisations d’écriture de cette console',
    intro:
      'La console ne les demande que lorsque vous appliquez une modification. Une fois consenties, elles restent attachées à l’application d’entreprise de la console, et quiconque peut l’utiliser peut s’en servir.',
    none: 'La console n’a actuellement aucune autorisation d’écriture.',
    everyone: 'pour tous les utilisateurs du locataire',
    you: 'pour vous',
    others_one: 'pour {{count}} autre personne',
    others_other: 'pour {{count}} autres personnes',
    remove: 'Retirer les autorisations d’écriture',
    hour: 'Les jetons déjà émis restent valables pendant une heure environ.',
    missing: 'L’application d’entreprise de la console est introuvable dans ce locataire.',
  },
}

export default changes
