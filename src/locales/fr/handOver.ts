import type { TranslationOf } from '../translation'
import type english from '../en/handOver'

const handOver: TranslationOf<typeof english> = {
  may: {
    title: 'En avez-vous le droit ?',
    no: 'Vos rôles d’annuaire ne permettent pas tout.',
    graphDecides:
      'Microsoft Graph en décidera : la documentation ne dit pas si vos rôles d’annuaire suffisent.',
    rolesUnread: 'Vos rôles d’annuaire n’ont pas pu être lus : Microsoft Graph en décidera.',
    who: 'Rôles autorisés : {{roles}}.',
    owners: 'Tout propriétaire de l’inscription d’application l’est aussi.',
    eligible:
      'Si vous êtes éligible à un tel rôle dans Privileged Identity Management, activez-le d’abord. Une modification de rôle peut mettre quelques minutes à prendre effet.',
    again: 'Vérifier de nouveau mes rôles',
  },
  share: {
    title: 'Sous forme de lien ou de fichier pour cette console',
    hint: 'Il ne contient que ce qui est souhaité : aucune requête, aucun secret. Qui l’ouvre se connecte, et le plan est refait à partir de son propre locataire.',
    named: 'Me nommer comme auteur ({{name}})',
    link: 'Copier le lien',
    file: 'Enregistrer un fichier',
    tooLong: 'C’est trop long pour un lien. Enregistrez un fichier.',
    cannot:
      'Un élément ne peut pas être transmis de cette façon, par exemple un nom contenant des caractères invisibles. Utilisez un script ou le texte ci-dessous.',
    onlyMade:
      'Ce plan porte sur l’état actuel du locataire, comme une annulation, une révocation ou la suite d’une exécution ; il n’y a donc pas de lien. Utilisez un script ou le texte ci-dessous.',
  },
  request: {
    summary: 'Texte pour un e-mail ou un ticket',
    title: 'Demande : modifier {{app}} dans Microsoft Entra ID',
    titleMany: 'Demande : effectuer ces modifications dans Microsoft Entra ID',
    app: 'Application : {{app}}',
    appId: 'ID client : {{appId}}',
    tenant: 'Locataire : {{tenant}} ({{id}})',
    from: 'Demandé par : {{name}} ({{account}})',
    steps: 'Ce qui est à modifier :',
    more_one: '… et {{count}} autre étape.',
    more_other: '… et {{count}} autres étapes.',
    who: 'Un seul de ces rôles suffit : {{roles}}.',
    linkName: 'À examiner et à appliquer dans la console :',
    consentName: 'Ou consentir sur la page de Microsoft :',
    closing:
      'Chaque étape est examinée avant toute modification et peut être annulée dans la console, sauf la suppression d’informations d’identification.',
  },
  consent: {
    link: 'Lien de consentement de l’administrateur',
    hint: 'Un administrateur qui l’ouvre peut donner son consentement sur la page de Microsoft. Le parcours se termine sur l’URI de redirection de l’application, qui peut afficher une erreur ; le consentement est tout de même acquis.',
    v1: 'Il accorde tout ce que l’inscription déclare, pour toutes les API à la fois.',
    default: 'Il accorde tout ce que l’inscription déclare pour cette API.',
    undeclared: 'Non couvertes tant qu’elles ne sont pas déclarées : {{permissions}}.',
    noRedirect:
      'Pas de lien de consentement de l’administrateur : l’inscription n’a aucun URI de redirection sur lequel terminer.',
    noRegistration:
      'Pas de lien de consentement de l’administrateur : l’inscription se trouve dans un autre locataire, son URI de redirection est donc inconnu ici.',
  },
  answer: {
    field: 'Adresse finale de la page de consentement',
    hint: 'Copiez-la depuis la barre d’adresse du navigateur. Elle est lue ici et n’est conservée nulle part.',
    consented:
      'La page de Microsoft a annoncé le consentement. Ce n’est pas une preuve : regardez de nouveau dans le locataire.',
    refused: {
      cancelled: 'La personne a refusé ou fermé la page. Rien n’a été accordé.',
      'not-allowed':
        'Le rôle de la personne ou une stratégie du locataire ne le permet pas. Envoyez le lien à quelqu’un qui a l’un des rôles ci-dessus.',
      redirect:
        'L’URI de redirection du lien n’est pas inscrit pour cette application. Ajoutez-le, puis utilisez un nouveau lien.',
      other: 'Microsoft Entra ID a refusé. Son propre message dit pourquoi.',
    },
    error: 'Erreur : {{error}}',
    'other-request':
      'Ce n’est pas la réponse à ce lien : son paramètre « state » est différent ou absent. Utilisez l’adresse sur laquelle ce lien précis s’est terminé.',
    'other-tenant':
      'Elle nomme un autre locataire, {{tenant}} : le consentement a été donné là-bas, pas ici. Ouvrez le lien avec un compte de ce locataire-ci.',
    unclear: 'Elle ne dit ni oui ni non. Regardez de nouveau dans le locataire.',
    'no-answer': 'Ce n’est pas une adresse sur laquelle se termine la page de consentement.',
    look: 'Regarder de nouveau dans le locataire',
  },
  scripts: {
    powershell: 'Script PowerShell',
    powershellHint:
      'Nécessite le module Microsoft.Graph.Authentication. L’exécuter deux fois est sans danger.',
    az: 'Script pour Azure CLI (bash)',
    azHint:
      'Nécessite Azure CLI et la connexion d’une personne autorisée. L’exécuter deux fois est sans danger.',
    secretHint:
      'Le script affiche la nouvelle clé secrète client une seule fois, à la personne qui l’exécute, et nulle part ailleurs. Elle se reporte à la main là où elle sert.',
    long: 'Avec {{count}} étapes, il est trop long pour être affiché ici. Enregistrez-le dans un fichier.',
    save: 'Enregistrer le script',
  },
  plan: {
    title: 'Modification demandée',
    intro:
      'Ouvrez ici une modification que quelqu’un vous demande : vous voyez qui dit la demander, et laquelle. Rien ne se passe avant que vous ayez examiné le plan, établi alors à partir de votre propre locataire.',
    tenant: 'Pour le locataire',
    environment: 'Pour l’environnement',
    open: 'Ouvrir une modification',
    part: 'Dans la partie {{at}}',
    review: 'Examiner le plan',
    note: 'Le plan est établi à partir de l’état actuel de votre locataire. Vous pouvez décocher des étapes avant de l’appliquer.',
  },
  concern: {
    powerful:
      'Elle demande des autorisations qui peuvent causer beaucoup de tort. Demandez à quoi elles servent.',
    certificate:
      'Elle ajoute un certificat. Qui détient sa clé privée peut se connecter en tant qu’application : comparez l’empreinte avec celle de son propriétaire.',
    redirect:
      'Elle ajoute un URI de redirection qui n’est pas d’UiPath. L’exploitant de cet hôte reçoit les codes d’autorisation de l’application.',
    owner:
      'Elle ajoute un propriétaire. Un propriétaire peut ajouter des informations d’identification et donc agir en tant qu’application.',
    opens: 'Elle admet davantage de personnes, ou des flux sans informations d’identification.',
    'removes-credential':
      'Elle supprime des informations d’identification. Ce qui s’en sert s’arrête, et leurs valeurs ne reviennent pas.',
  },
  asked: {
    app: 'Application',
    appId: 'ID client',
    newApp: 'Nouvelle inscription d’application',
    grant: 'Accorder à tous les utilisateurs du locataire',
    grantUser: 'Accorder à un seul utilisateur',
    revoke: 'Révoquer',
    declare: 'Déclarer',
    declareMissing: 'Déclarer aussi ce qui est accordé sans être déclaré',
    undeclare: 'Retirer des déclarations',
    permissions: 'Déclarer',
    consented: 'Déclarer et accorder à tous les utilisateurs du locataire',
    addCertificate: 'Ajouter un certificat',
    removeCertificates: 'Supprimer des certificats (ID de clé)',
    addSecret: 'Créer une clé secrète client',
    removeSecrets: 'Supprimer des clés secrètes client (ID de clé)',
    addRedirectUris: 'Ajouter des URI de redirection',
    removeRedirectUris: 'Supprimer des URI de redirection',
    moveRedirectUris: 'Déplacer des URI de redirection',
    set: 'Régler sur l’inscription d’application',
    principal: 'Avoir une application d’entreprise',
    addOwners: 'Ajouter des propriétaires',
    audience: 'Types de comptes',
    application: 'autorisation d’application',
    delegated: 'autorisation déléguée',
    forUser: 'pour l’utilisateur {{user}}',
    ofApi: 'de l’API {{api}}',
    validUntil: 'valide jusqu’au {{date}}',
    yes: 'oui',
    no: 'non',
    fromTo: 'de {{from}} vers {{to}}',
  },
}

export default handOver
