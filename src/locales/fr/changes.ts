import type { TranslationOf } from '../translation'
import type english from '../en/changes'

const changes: TranslationOf<typeof english> = {
  review: {
    title: 'Examiner les modifications de {{app}}',
    undoTitle: 'Examiner l’annulation pour {{app}}',
    loading: 'Lecture de l’état actuel…',
    close: 'Fermer',
    app: 'Application',
    appId: 'ID client',
    tenant: 'Locataire',
    nothing: {
      grant: 'Tout est accordé',
      revoke: 'Plus rien de tout cela n’est accordé',
      certificate: 'L’inscription porte déjà ce certificat',
      redirect: 'L’inscription a déjà ces URI de redirection',
      principal: 'L’application d’entreprise existe déjà',
      undo: 'Il n’y a plus rien à annuler',
    },
    nothingNext: 'Il n’y a rien à modifier : le locataire est déjà dans l’état voulu.',
    steps: 'Ce qui va changer',
    stepsDone: 'Ce qui a changé',
    stepsNotDone: 'Ce qui devait changer',
    stepsHint:
      'Décochez ce que vous voulez laisser tel quel. Chaque étape est relue juste avant d’être écrite.',
    selected_one: '{{selected}} étape sur {{count}} sera appliquée',
    selected_other: 'Étapes qui seront appliquées : {{selected}} sur {{count}}',
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
    adds: 'Ajoute',
    removes: 'Retire',
    stays: 'Reste tel quel : {{permissions}}',
    staysDeclared_one: '{{count}} autre déclaration reste telle quelle.',
    staysDeclared_other: '{{count}} autres déclarations restent telles quelles.',
    validUntil: 'valide jusqu’au {{date}}',
    staysCertificates_one: 'L’autre certificat reste tel quel : {{names}}.',
    staysCertificates_other: 'Les {{count}} autres certificats restent tels quels : {{names}}.',
    staysRedirectUris_one: '{{count}} autre URI de redirection de cette plateforme reste tel quel.',
    staysRedirectUris_other: '{{count}} autres URI de redirection de cette plateforme restent tels quels.',
    unseen:
      'L’état actuel n’a pas pu être lu ; il est relu juste avant l’écriture, et ce qui s’y trouve est conservé.',
    request: 'Requête Graph',
    sameNow: 'Aucune requête : c’est déjà le cas.',
    placeholder:
      'Un texte entre doubles accolades représente l’identifiant d’un objet créé par une étape précédente.',
    scopes: 'Autorisations nécessaires à la console : {{scopes}}',
  },
  platform: { web: 'Web', 'public-client': 'Applications mobiles et de bureau' },
  may: {
    title: 'En avez-vous le droit ?',
    yes: 'Vos rôles d’annuaire le permettent',
    no: 'Vos rôles d’annuaire ne le permettent pas',
    graphDecides:
      'Microsoft Graph en décidera : la documentation ne dit pas si vos rôles d’annuaire suffisent',
    rolesUnread: 'Vos rôles d’annuaire n’ont pas pu être lus : Microsoft Graph en décidera',
    who: 'Rôles autorisés : {{roles}}.',
    activate: 'Si vous êtes éligible à l’un de ces rôles, activez-le d’abord, puis vérifiez de nouveau.',
    again: 'Vérifier de nouveau mes rôles',
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
      '{{what}} : l’inscription a déjà autant d’URI de redirection que Microsoft Entra ID en autorise. Retirez-en un qui ne sert plus.',
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
    link: 'Lien de consentement de l’administrateur',
    linkHint:
      'Un administrateur qui l’ouvre peut donner son consentement sur la page de Microsoft. Le parcours se termine sur l’URI de redirection de l’application, qui peut afficher une erreur ; le consentement est tout de même acquis.',
    linkV1: 'Il accorde tout ce que l’inscription déclare, pour toutes les API à la fois.',
    linkDefault: 'Il accorde tout ce que l’inscription déclare pour cette API.',
    undeclared: 'Non couvertes tant qu’elles ne sont pas déclarées : {{permissions}}.',
    noRedirect:
      'Pas de lien de consentement de l’administrateur : l’inscription n’a aucun URI de redirection sur lequel terminer.',
    noRegistration:
      'Pas de lien de consentement de l’administrateur : l’inscription se trouve dans un autre locataire, son URI de redirection est donc inconnu ici.',
    powershell: 'Script PowerShell',
    powershellHint:
      'Nécessite le module Microsoft.Graph.Authentication. L’exécuter deux fois est sans danger.',
    az: 'Script pour Azure CLI (bash)',
    azHint:
      'Nécessite Azure CLI et la connexion d’une personne autorisée. L’exécuter deux fois est sans danger.',
  },
  apply: {
    action: 'Appliquer',
    stop: 'Arrêter après cette étape',
    stopping: 'Arrêt après cette étape…',
    asking: 'En attente de la fenêtre de Microsoft Entra ID…',
    running: 'Étape {{number}} sur {{count}} : {{step}}',
    verifying:
      'Modifications appliquées. Relecture jusqu’à ce que Microsoft Graph les montre ; cela peut prendre une demi-minute.',
    reason: {
      nothing: 'Il n’y a rien à appliquer.',
      none: 'Aucune étape n’est cochée.',
      roles:
        'Vos rôles d’annuaire ne permettent aucune de ces étapes. Voyez plus haut qui en a le droit et quoi lui envoyer.',
    },
    notApplied: 'Rien n’a été modifié.',
  },
  outcome: {
    all: 'Tout est appliqué et visible dans Microsoft Graph.',
    allUnseen:
      'Tout est appliqué. Microsoft Graph ne montre pas encore tout ; cela peut prendre quelques minutes.',
    nothingNeeded: 'Rien n’était à modifier : c’était déjà le cas.',
    partial: 'Étapes effectuées : {{done}} sur {{count}}. Les autres ne le sont pas : voyez chaque étape.',
    none: 'Rien n’a été appliqué : voyez chaque étape.',
    leftOut_one: '{{count}} autre étape a été laissée de côté.',
    leftOut_other: '{{count}} autres étapes ont été laissées de côté.',
    applied: 'Appliquée et visible',
    appliedUnchecked: 'Appliquée',
    unseen: 'Appliquée, pas encore visible',
    already: 'C’était déjà le cas',
    failed: 'Échec',
    dependency: 'Ignorée : une étape dont elle dépend n’a pas été effectuée',
    inUse: 'Laissée en place : d’autres l’utilisent désormais',
    cancelled: 'Non effectuée : vous avez arrêté avant',
    waiting: 'En attente',
    running: 'En cours',
    requestIds: 'Identifiants de requête : {{ids}}',
    tooLong:
      'La liste des autorisations dépasserait la longueur admise par Microsoft Graph. Rien n’a été écrit à cette étape.',
    undo: 'Annuler la modification',
    again: 'Examiner de nouveau',
    stopped: 'La page a été quittée avant la fin de la dernière étape ; ce qui est indiqué a été effectué.',
  },
  session: {
    title: 'Modifications',
    intro:
      'Ce que vous avez modifié pendant cette session, avec le résultat. Conservé uniquement dans cet onglet du navigateur.',
    empty: 'Rien n’a été modifié pendant cette session',
    emptyNext: 'Ouvrez une inscription d’application ou une connexion et examinez ce qui lui manque.',
    openApps: 'Inscriptions d’applications',
    undone: 'Annulée',
    isUndo: 'Annulation d’une modification antérieure',
    app: 'Ouvrir l’inscription',
    scripts: 'La même modification sous forme de script',
    undoOf: 'Annuler les modifications de {{app}}',
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
