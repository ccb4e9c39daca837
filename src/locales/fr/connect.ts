import type { TranslationOf } from '../translation'
import type english from '../en/connect'

const connect: TranslationOf<typeof english> = {
  gallery: {
    title: 'Connexions',
    intro:
      'Choisissez la connexion que vous allez créer. La console indique ce qu’attend chaque champ, compare les valeurs à ce locataire et vous laisse ce qu’il faut coller.',
    host: 'À créer dans {{host}}',
    default: 'Choix par défaut de l’éditeur',
    runsAs: 'Agit au nom de',
    attended: 'Connexion',
    admin: 'Rôle de l’administrateur',
    when: 'À choisir si',
    needs: 'Valeurs demandées',
    Delegated: {
      runsAs:
        'L’utilisateur qui crée la connexion. Elle peut ce que peut cet utilisateur, dans la limite des étendues.',
      attended:
        'Une personne se connecte une fois. La connexion continue d’agir en son nom, même sans surveillance, jusqu’à la révocation du jeton d’actualisation.',
      admin:
        'Inscrit l’application avec un URI de redirection Web et une clé secrète client, puis consent aux autorisations déléguées.',
      when: 'l’automatisation travaille sur ce à quoi la personne connectée a accès : sa boîte aux lettres et son calendrier, par exemple, ou une boîte partagée avec elle.',
    },
    Application: {
      runsAs:
        'L’application elle-même. Ses autorisations portent sur les données de tout le locataire, sauf si le service les limite, comme Exchange le permet boîte par boîte.',
      attended: 'Personne ne se connecte : prévu pour l’automatisation sans surveillance.',
      admin:
        'Inscrit l’application avec une clé secrète client et accorde les autorisations d’application, qui exigent toujours le consentement de l’administrateur.',
      when: 'un compte de service ou un robot travaille sans personne derrière lui, et qu’un administrateur accepte un accès à l’échelle du locataire.',
    },
  },
  notFound: {
    title: 'Connexion inconnue',
    detail:
      'Il n’existe pas ici de type d’authentification « {{authType}} » pour un connecteur « {{connector}} ».',
    all: 'Toutes les connexions',
  },
  screen: {
    crumb: 'Connexions',
    intro: '{{connector}} dans {{host}}. Les noms des champs sont ceux de l’éditeur.',
    frenchName: 'Dans la documentation française de l’éditeur : {{name}}.',
    otherTypes: 'Autres types d’authentification',
    otherTypesNote: 'Autres types d’authentification (les champs communs gardent leurs valeurs) :',
    form: 'Valeurs de la connexion',
    loadingRegistration: 'Lecture de l’inscription…',
    clear: 'Vider le formulaire',
  },
  picker: {
    label: 'Inscription d’application',
    placeholder: 'Rechercher par nom ou ID client',
    helper:
      'Choisissez une inscription de ce locataire pour remplir son ID client, ou collez l’ID client ci-dessous.',
    searching: 'Recherche…',
    none: 'Aucune inscription de ce nom',
    type: 'Saisissez au moins deux lettres',
    failed: 'La recherche a échoué. Collez plutôt l’ID client ci-dessous.',
  },
  controls: {
    optional: '(facultatif)',
    show: 'Afficher {{what}}',
    hide: 'Masquer {{what}}',
    useThisTenant: 'Utiliser l’ID de ce locataire',
    useCommon: 'Utiliser « common »',
    fitsRegistration: '(convient à l’inscription)',
    removed: {
      spaces: 'Des espaces ont été retirés de la valeur collée.',
      invisible: 'Des caractères invisibles ont été retirés de la valeur collée.',
      quotes: 'Des guillemets ont été retirés autour de la valeur collée.',
    },
  },
  scopes: {
    group: { minimum: 'Minimum', 'sign-in': 'Connexion' },
    remove: 'Retirer {{name}}',
    locked: 'nécessaire à toute connexion de ce type',
    unknown: 'autorisation inconnue',
    unknownNames_one:
      '{{names}} n’est pas une autorisation déléguée de Microsoft Graph dans ce locataire : une connexion qui la demande échoue.',
    unknownNames_other:
      '{{names}} ne sont pas des autorisations déléguées de Microsoft Graph dans ce locataire : une connexion qui les demande échoue.',
    unreadable:
      'Les autorisations de Microsoft Graph n’ont pas pu être lues : les noms ne sont pas vérifiés.',
    add: 'Ajouter une autorisation par son nom',
    loading: 'Lecture des autorisations…',
    adminConsent: 'Consentement de l’administrateur requis',
    addMinimum: 'Ajouter ce qui manque au minimum',
    addTrigger: 'Ajouter pour : {{trigger}}',
    onlyMinimum: 'Le minimum seulement',
    reset: 'Rétablir les valeurs par défaut',
  },
  helper: {
    clientId: 'L’ID d’application (client) de l’inscription d’application.',
    clientSecret:
      'La valeur d’une clé secrète client. Elle reste en mémoire, sans être enregistrée ni envoyée.',
    tenantId: 'Le locataire auquel la connexion s’authentifie.',
    scope: 'Les autorisations que la connexion demande lors de l’authentification.',
    environment: 'Le cloud Microsoft où se trouve le locataire.',
    account: 'La boîte aux lettres pour laquelle la connexion agit.',
    sharedMailbox: 'Une boîte aux lettres partagée pour toutes les activités de la connexion.',
  },
  guidance: {
    panel: 'Aide : {{field}}',
    ask: 'Où le trouver ?',
    for: '(aide pour {{field}})',
    where: 'Où le trouver',
    example: 'À quoi cela ressemble',
    mistakes: 'Souvent collé par erreur',
    openPortal: {
      overview: 'Ouvrir la vue d’ensemble de cette inscription',
      credentials: 'Ouvrir Certificats et secrets de cette inscription',
      permissions: 'Ouvrir API autorisées de cette inscription',
    },
    openFirst: 'Indiquez d’abord l’ID client : un lien mènera alors à la page même de cette inscription.',
    clientId: {
      what: 'Le nom public de votre application dans Microsoft Entra : un GUID, le même dans tous les locataires qui l’utilisent.',
      where:
        'Dans le portail, ouvrez Microsoft Entra ID › Inscriptions d’applications.\nSélectionnez votre application.\nDans Vue d’ensemble, copiez ID d’application (client).',
      example: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
      mistakes:
        'L’ID d’objet, affiché juste à côté.\nL’ID de l’annuaire (locataire).\nL’ID de secret, dans Certificats et secrets.\nLe nom de l’application, ou l’adresse de sa page.',
    },
    clientSecret: {
      what: 'Le mot de passe de l’application. Le portail ne l’affiche en entier qu’une fois, à sa création.',
      where:
        'Ouvrez l’inscription › Certificats et secrets › Clés secrètes client.\nSi vous n’avez plus la valeur, sélectionnez Nouvelle clé secrète client : une ancienne ne peut plus être affichée.\nCopiez aussitôt la colonne Valeur, avant de quitter la page.',
      example: 'abC8Q~… environ 40 caractères, souvent avec un tilde (~)',
      mistakes:
        'La colonne ID de secret : un GUID, inutile ici.\nLa valeur masquée par des astérisques.\nLe secret d’une autre application, ou un secret expiré.',
    },
    tenantId: {
      what: 'Indique dans quel locataire Microsoft Entra la connexion s’authentifie.',
      where:
        'Ouvrez l’inscription › Vue d’ensemble.\nVérifiez les types de comptes pris en charge : pour une application à locataire unique, copiez ID de l’annuaire (locataire).\nLà où le formulaire l’accepte, « common » ne convient qu’à une application multilocataire.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        '« common » avec une application à locataire unique.\nL’ID client ou l’ID d’objet : tous trois sont des GUID.\nLe locataire d’un autre environnement ou d’une autre organisation.',
    },
    scope: {
      what: 'Ce que la connexion peut faire au nom de l’utilisateur connecté. Demandez ce que fait l’automatisation, et rien de plus.',
      where:
        'Partez des valeurs par défaut, ou du minimum.\nRetirez ce que l’automatisation ne fait pas ; ajoutez par son nom ce qu’elle fait.\nCe qui est demandé ici doit aussi être déclaré dans API autorisées de l’inscription, et avoir reçu le consentement.',
      example: 'openid offline_access User.Read Mail.Read',
      mistakes:
        'Des autorisations d’application : ce formulaire attend des autorisations déléguées.\nL’oubli d’offline_access : la connexion s’arrête alors au bout d’une heure.\nUne adresse devant les noms.',
    },
    environment: {
      what: 'Le cloud Microsoft du locataire. L’authentification et Microsoft Graph y ont chacun leur adresse.',
      where:
        'Gardez Office 365 pour toutes les régions commerciales du monde.\nNe choisissez un niveau US Government ou China que si votre organisation s’authentifie dans ce cloud : son portail se termine alors par .us ou .cn.',
      example: 'Office 365',
      mistakes:
        'Le pays où vous êtes : c’est le cloud du locataire qui compte.\nUS Government pour un locataire GCC, qui se trouve dans le cloud commercial.',
    },
    account: {
      what: 'Le nom d’utilisateur principal du compte (utilisateur ou boîte aux lettres partagée) pour lequel l’application agit. Personne ne se connecte avec ce compte.',
      where:
        'Dans le portail, ouvrez Microsoft Entra ID › Utilisateurs et sélectionnez l’utilisateur ; une boîte aux lettres partagée a aussi le sien.\nCopiez Nom d’utilisateur principal.',
      example: 'factures@contoso.com',
      mistakes:
        'Un alias : l’adresse e-mail peut différer du nom d’utilisateur principal.\nUn compte personnel, ou le nom d’affichage.\nL’adresse d’un groupe Microsoft 365, qui n’est pas la boîte aux lettres d’un utilisateur.',
    },
    sharedMailbox: {
      what: 'L’adresse d’une boîte aux lettres partagée. Toutes les activités de la connexion y travaillent alors, au lieu de la boîte de l’utilisateur.',
      where:
        'Dans le centre d’administration Exchange, ouvrez Destinataires › Boîtes aux lettres et sélectionnez la boîte partagée.\nCopiez son adresse e-mail.\nL’utilisateur qui crée la connexion doit y avoir accès, et la connexion a besoin des autorisations qui se terminent par .Shared.',
      example: 'factures@contoso.com',
      mistakes:
        'La boîte aux lettres de l’utilisateur lui-même : laissez plutôt le champ vide.\nUn groupe Microsoft 365 ou une liste de distribution.',
    },
  },
  checks: {
    title: 'Vérifications dans le locataire',
    missing: 'Reste à saisir',
    openPortal: 'Ouvrir dans le portail',
    focus: 'Aller à {{field}}',
    use: 'Utiliser {{value}}',
    addOptional: 'Accorder cette autorisation…',
    again: 'Actualiser',
    reading: 'Lecture…',
    failed: 'L’inscription n’a pas pu être lue : la plupart des vérifications attendent.',
    limits:
      'La console compare ce que vous avez saisi à ce que répond Microsoft Graph. Elle ne s’authentifie pas à la place de l’application : un secret « compatible » commence par les mêmes caractères qu’un secret inscrit, ce qui ne prouve rien.',
    nothing: 'Indiquez l’ID client et les vérifications commencent.',
    many: {
      'permission-not-declared_one': '{{count}} autorisation n’est ni déclarée ni accordée',
      'permission-not-declared_other': '{{count}} autorisations ne sont ni déclarées ni accordées',
      'permission-not-granted_one': '{{count}} autorisation n’est pas accordée',
      'permission-not-granted_other': '{{count}} autorisations ne sont pas accordées',
      'permission-ready_one': '{{count}} autorisation est déclarée et accordée',
      'permission-ready_other': '{{count}} autorisations sont déclarées et accordées',
      'permission-wrong-kind_one': '{{count}} autorisation n’est pas du bon type',
      'permission-wrong-kind_other': '{{count}} autorisations ne sont pas du bon type',
      'permission-granted-not-declared_one': '{{count}} autorisation est accordée sans être déclarée',
      'permission-granted-not-declared_other': '{{count}} autorisations sont accordées sans être déclarées',
      'permission-user-consent-only_one':
        '{{count}} autorisation n’est accordée que pour certains utilisateurs',
      'permission-user-consent-only_other':
        '{{count}} autorisations ne sont accordées que pour certains utilisateurs',
      'permission-no-application-form_one': '{{count}} autorisation listée n’existe que sous forme déléguée',
      'permission-no-application-form_other':
        '{{count}} autorisations listées n’existent que sous forme déléguée',
      'permission-unknown_one': '{{count}} autorisation est inconnue de Microsoft Graph',
      'permission-unknown_other': '{{count}} autorisations sont inconnues de Microsoft Graph',
      'permission-unreadable_one': '{{count}} autorisation n’a pas pu être vérifiée',
      'permission-unreadable_other': '{{count}} autorisations n’ont pas pu être vérifiées',
    },
    manyOptional_one: '{{count}} autorisation facultative n’est pas accordée',
    manyOptional_other: '{{count}} autorisations facultatives ne sont pas accordées',
    fieldMore_one: '{{count}} autre dans les vérifications',
    fieldMore_other: '{{count}} autres dans les vérifications',
  },
  readiness: {
    ready: 'Prête : rien ne s’y oppose, autant qu’on puisse en juger d’ici',
    attention_one: 'Peut fonctionner : {{count}} avertissement à examiner',
    attention_other: 'Peut fonctionner : {{count}} avertissements à examiner',
    blocked_one: '{{count}} point empêche cette connexion',
    blocked_other: '{{count}} points empêchent cette connexion',
    incomplete_one: '{{count}} valeur reste à saisir',
    incomplete_other: '{{count}} valeurs restent à saisir',
    checking: 'Vérification…',
    unchecked: 'Non vérifiée : l’inscription n’a pas pu être lue',
  },
  consent: {
    grant: 'Accorder le consentement de l’administrateur…',
    review: 'Examiner les modifications…',
    note: 'Vous voyez chaque requête avant toute modification.',
  },
  callback: {
    title: 'URL de rappel',
    what: 'Inscrivez-la dans Authentification, pour une plateforme Web, exactement telle quelle : avec cet hôte et sans barre oblique à la fin.',
    uri: 'URL de rappel',
    hosted:
      'C’est celle d’Automation Cloud. Automation Suite et les clouds privés affichent la leur sur l’écran de connexion.',
    openPortal: 'Ouvrir Authentification de cette inscription',
    none: 'Ce type d’authentification n’utilise aucun URI de redirection : il n’en faut pas.',
  },
  permissions: {
    title: 'Autorisations de cette connexion',
    intro: {
      Delegated: 'Autorisations déléguées, utilisées au nom de l’utilisateur connecté.',
      Application: 'Autorisations d’application, utilisées sans utilisateur.',
    },
    caption: 'Ce dont la connexion a besoin, et ce dont l’inscription dispose',
    permission: 'Autorisation',
    need: 'Nécessaire',
    declared: 'Déclarée',
    granted: 'Accordée',
    Delegated: 'Déléguée',
    Application: 'Application',
    minimum: 'Minimum',
    optional: 'Choisie',
    trigger: 'Pour un déclencheur',
    yes: 'Oui',
    no: 'Non',
    notNeeded: 'Inutile',
    unknown: 'Pas encore connu',
    unreadable: 'Illisible',
    users_one: 'Par {{count}} utilisateur seulement',
    users_other: 'Par {{count}} utilisateurs seulement',
    adminConsent: 'Consentement de l’administrateur requis',
    notInCatalogue: 'Non exposée par l’API ici',
    delegatedOnlyTitle_one: '{{count}} autorisation citée n’existe que sous forme déléguée',
    delegatedOnlyTitle_other: '{{count}} autorisations citées n’existent que sous forme déléguée',
    delegatedOnly:
      'La documentation de l’éditeur les cite aussi pour ce type d’authentification. Un jeton d’application ne peut pas les porter : elles ne manquent donc pas et il n’y a rien à accorder :',
  },
  sheet: {
    title: 'Valeurs à coller',
    ready: 'Dans l’ordre du formulaire de l’éditeur.',
    secretNote: 'Le secret reste dans la mémoire de cette page. Se déconnecter ou fermer la page l’efface.',
    notYet: 'Les valeurs seront présentées ici dès que rien ne s’y opposera. Reste à faire :',
    checking: 'Les valeurs seront présentées ici dès la fin des vérifications.',
    empty: 'À laisser vide',
    masked: 'Masqué',
    openForm: 'Comment ouvrir le formulaire',
    steps:
      'Dans Automation Cloud, ouvrez {{host}}.\nDans la liste des connecteurs, sélectionnez {{connector}}.\nSélectionnez Connect to {{connector}}.\nComme type d’authentification, choisissez {{authType}}.\nCollez les valeurs et sélectionnez Connect.',
    afterDelegated:
      'Connectez-vous avec le compte de l’utilisateur au nom duquel l’automatisation doit travailler.',
  },
}

export default connect
