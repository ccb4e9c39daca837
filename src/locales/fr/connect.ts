import type { TranslationOf } from '../translation'
import type english from '../en/connect'

const connect: TranslationOf<typeof english> = {
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
  newSecret: {
    action: 'Créer une nouvelle clé secrète…',
    title: 'Nouvelle clé secrète client pour {{name}}',
  },
  picker: {
    label: 'Inscription d’application',
    placeholder: 'Rechercher par nom ou ID client',
    noneYet: 'Pas encore d’inscription ?',
    create: 'En créer une',
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
    leaveEmpty: 'Laisser vide',
    useCommon: 'Utiliser « common »',
    fitsRegistration: '(convient à l’inscription)',
    removed: {
      spaces: 'Des espaces ont été retirés de la valeur collée.',
      invisible: 'Des caractères invisibles ont été retirés de la valeur collée.',
      quotes: 'Des guillemets ont été retirés autour de la valeur collée.',
      around: 'Seule la valeur a été retenue du texte collé.',
    },
  },
  certificate: {
    reading: 'Lecture du certificat en cours…',
    cancel: 'Annuler',
    cancelled: 'Le certificat n’a pas été lu : vous avez annulé la lecture. Le champ le conserve.',
    failed: 'Le certificat n’a pas été lu : le module qui lit les certificats n’a pas démarré.',
    again: 'Relire',
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
    clientIdPublic:
      'L’ID d’application (client) de votre propre inscription, prévue pour les applications de bureau.',
    clientSecret:
      'La valeur d’une clé secrète client. Elle reste uniquement en mémoire, sans être enregistrée ni envoyée.',
    certificate:
      'Le fichier .pfx : déposez-le, choisissez-le ou collez son Base64. Il reste uniquement en mémoire, sans être enregistré ni envoyé.',
    certificatePassword:
      'Le mot de passe du fichier .pfx. Il reste uniquement en mémoire, sans être enregistré ni envoyé.',
    tenantId:
      'Le locataire dont l’application traite les données : toujours son propre ID, jamais « common ».',
    tenantIdCommon: 'Le locataire auquel la connexion s’authentifie.',
    tenantIdByAudience:
      'Nécessaire pour une inscription à locataire unique ; vide pour une inscription multilocataire.',
    tenantIdLeaveEmpty: 'Laissez ce champ vide : l’application d’UiPath est ouverte à tous les locataires.',
    scope: 'Les autorisations que la connexion demande lors de l’authentification.',
    scopePublic:
      'Les autorisations que la connexion demande lors de l’authentification, par l’application d’UiPath.',
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
      'enterprise-app-permissions': 'Ouvrir Autorisations de cette application d’entreprise',
    },
    fold: 'Masquer',
    unfold: 'Afficher',
    suggested: 'Une suggestion',
    basis: {
      'default-inferred':
        'L’éditeur énumère ces autorisations sans dire lesquelles sont définies au départ : la valeur par défaut présentée ici est notre lecture.',
      'minimum-inferred':
        'L’éditeur n’indique pas de minimum. User.Read est notre lecture : une authentification demande au moins une autorisation.',
      'field-not-listed':
        'L’éditeur cite des étendues parmi les prérequis, mais omet le champ de sa liste : votre formulaire ne l’affiche peut-être pas.',
    },
    openFirstPublic:
      'Dès que l’application d’UiPath est connue dans ce locataire, un lien mène directement à sa page.',
    openFirst:
      'Indiquez d’abord l’ID client : un lien mènera alors directement à la page de cette inscription.',
    clientId: {
      what: 'Le nom public de votre application dans Microsoft Entra : un GUID, le même dans tous les locataires qui l’utilisent.',
      where:
        'Dans le portail, ouvrez Microsoft Entra ID > Inscriptions d’applications.\nSélectionnez votre application.\nDans Vue d’ensemble, copiez ID d’application (client).',
      example: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
      mistakes:
        'L’ID d’objet, affiché juste à côté.\nL’ID de l’annuaire (locataire).\nL’ID de secret, dans Certificats et secrets.\nLe nom de l’application, ou l’adresse de sa page.',
    },
    clientIdPublic: {
      what: 'Le nom public de votre propre application, qui authentifie les personnes sur leur poste. Elle n’a pas de clé secrète : un programme installé sur un poste ne peut pas en garder.',
      where:
        'Dans le portail, ouvrez Microsoft Entra ID > Inscriptions d’applications et sélectionnez votre application, ou créez-en une.\nDans Authentification, ajoutez la plateforme Applications mobiles et de bureau avec les URI de redirection indiqués plus bas.\nDans Vue d’ensemble, copiez ID d’application (client).',
      example: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
      mistakes:
        'L’ID d’objet, affiché juste à côté.\nL’ID de l’annuaire (locataire).\nUne inscription qui n’a que la plateforme Web : elle exigerait une clé secrète lors de l’authentification.\nL’ID de l’application d’UiPath : pour celle-ci, définissez OAuthApplication sur UiPath.',
    },
    clientSecret: {
      what: 'Le mot de passe de l’application. Le portail ne l’affiche en entier qu’une fois, à sa création.',
      where:
        'Ouvrez l’inscription > Certificats et secrets > Clés secrètes client.\nSi vous n’avez plus la valeur, sélectionnez Nouvelle clé secrète client : une ancienne ne peut plus être affichée.\nCopiez aussitôt la colonne Valeur, avant de quitter la page.',
      example: 'abC8Q~… environ 40 caractères, souvent avec un tilde (~)',
      mistakes:
        'La colonne ID de secret : un GUID, inutile ici.\nLa valeur masquée par des astérisques.\nLa clé secrète d’une autre application, ou une clé expirée.',
    },
    certificate: {
      what: 'Le certificat avec sa clé privée, dans un fichier PKCS #12 (.pfx ou .p12) écrit en Base64. L’inscription n’en contient que la partie publique.',
      where:
        'Prenez le fichier .pfx créé avec le certificat, ou créez-en un nouveau plus bas.\nDéposez le fichier ici : il devient le texte Base64 qu’attend le formulaire de l’éditeur.\nChargez la partie publique (.cer ou .pem) dans l’inscription > Certificats et secrets > Certificats.\nComparez l’empreinte numérique affichée là-bas à celle qui est indiquée ici.',
      example: 'MIIKkQIBAzCCClcGCSqGSIb3DQEHAaCC… environ 3 500 caractères',
      mistakes:
        'Le fichier .cer ou .pem qui a été chargé : il ne contient pas de clé privée.\nL’empreinte numérique, ou l’ID du certificat affiché dans le portail.\nUn texte tronqué lors de la copie.\nLe certificat d’une autre inscription, ou un certificat expiré.',
    },
    certificatePassword: {
      what: 'Le mot de passe qui ouvre le fichier .pfx. Il a été choisi à la création du fichier ; Microsoft ne le connaît pas.',
      where:
        'Demandez-le à la personne qui a créé ou exporté le fichier.\nS’il est perdu, personne ne peut le retrouver : exportez de nouveau le certificat, ou créez-en un nouveau plus bas.',
      example: 'ce qui a été saisi à la création du fichier',
      mistakes:
        'Le mot de passe d’une personne ou de la boîte aux lettres.\nLa clé secrète client de l’inscription.\nLe mot de passe d’un fichier plus ancien.',
    },
    tenantId: {
      what: 'Indique dans quel locataire Microsoft Entra l’application s’authentifie. Comme elle agit en son propre nom, le locataire doit être nommé.',
      where:
        'Ouvrez l’inscription > Vue d’ensemble.\nCopiez ID de l’annuaire (locataire).\nPour l’application multilocataire d’un tiers, il faut l’ID du locataire où se trouvent les boîtes aux lettres ou les utilisateurs, et non celui du locataire d’origine de l’application.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        '« common » : sans utilisateur, rien ne dit de quel locataire il s’agit.\nL’ID client ou l’ID d’objet : tous trois sont des GUID.\nLe locataire d’un autre environnement ou d’une autre organisation.',
    },
    tenantIdCommon: {
      what: 'Indique dans quel locataire Microsoft Entra l’utilisateur s’authentifie. Avec « common », c’est le locataire de l’utilisateur qui compte.',
      where:
        'Ouvrez l’inscription > Vue d’ensemble.\nVérifiez les types de comptes pris en charge : pour une application à locataire unique, copiez ID de l’annuaire (locataire).\nPour une application multilocataire, « common » convient.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        '« common » avec une application à locataire unique.\nL’ID client ou l’ID d’objet : tous trois sont des GUID.\nLe locataire d’un autre environnement ou d’une autre organisation.',
    },
    tenantIdByAudience: {
      what: 'Indique dans quel locataire Microsoft Entra l’utilisateur s’authentifie. Les types de comptes de l’inscription disent s’il est nécessaire.',
      where:
        'Ouvrez l’inscription > Vue d’ensemble et vérifiez les types de comptes pris en charge.\nPour une application à locataire unique, copiez ID de l’annuaire (locataire).\nPour une application multilocataire, laissez le champ vide : c’est le locataire de l’utilisateur qui compte.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        'Un champ laissé vide pour une application à locataire unique.\nL’ID client ou l’ID d’objet : tous trois sont des GUID.\nLe locataire d’origine d’un invité : c’est celui des données qui compte.',
    },
    tenantIdLeaveEmpty: {
      what: 'Rien n’est nécessaire ici : l’application d’UiPath est multilocataire, c’est donc le locataire de l’utilisateur qui compte.',
      where:
        'Laissez le champ vide.\nSeule une personne invitée dans plusieurs locataires peut nommer celui auquel s’authentifier : copiez ID de l’annuaire (locataire) dans Microsoft Entra ID > Vue d’ensemble.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes: 'L’ID client de l’application d’UiPath.\nLe nom de l’organisation dans UiPath.',
    },
    scope: {
      what: 'Ce que la connexion peut faire au nom de l’utilisateur connecté. Demandez ce que fait l’automatisation, et rien de plus.',
      where:
        'Partez des valeurs par défaut, ou du minimum.\nRetirez ce que l’automatisation ne fait pas ; ajoutez par son nom ce qu’elle fait.\nCe qui est demandé ici doit aussi être déclaré dans API autorisées de l’inscription, et avoir reçu le consentement.',
      example: 'openid offline_access User.Read Mail.Read',
      mistakes:
        'Des autorisations d’application : ce formulaire attend des autorisations déléguées.\nL’oubli d’offline_access : la connexion s’arrête alors au bout d’une heure environ.\nUne adresse devant les noms.',
    },
    scopePublic: {
      what: 'Ce que la connexion peut faire au nom de l’utilisateur connecté. Demandez ce que fait l’automatisation, et rien de plus : chaque autorisation doit recevoir un consentement pour l’application d’UiPath.',
      where:
        'Partez des valeurs par défaut, ou du minimum.\nRetirez ce que l’automatisation ne fait pas ; ajoutez par son nom ce qu’elle fait.\nL’inscription est celle d’UiPath : il n’y a rien à déclarer ici. Seul compte le consentement, que montre la page Autorisations de l’application d’entreprise.',
      example: 'openid offline_access User.Read Mail.Read',
      mistakes:
        'Des autorisations d’application : ce formulaire attend des autorisations déléguées.\nL’oubli d’offline_access : la connexion s’arrête alors au bout d’une heure environ.\nUne adresse devant les noms.',
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
        'Dans le portail, ouvrez Microsoft Entra ID > Utilisateurs et sélectionnez l’utilisateur ; une boîte aux lettres partagée a aussi le sien.\nCopiez Nom d’utilisateur principal.',
      example: 'factures@contoso.com',
      mistakes:
        'Un alias : l’adresse e-mail peut différer du nom d’utilisateur principal.\nUn compte personnel, ou le nom d’affichage.\nL’adresse d’un groupe Microsoft 365, qui n’est pas la boîte aux lettres d’un utilisateur.',
    },
    sharedMailbox: {
      what: 'L’adresse d’une boîte aux lettres partagée. Toutes les activités de la connexion y travaillent alors, au lieu de la boîte de l’utilisateur.',
      where:
        'Dans le centre d’administration Exchange, ouvrez Destinataires > Boîtes aux lettres et sélectionnez la boîte partagée.\nCopiez son adresse e-mail.\nL’utilisateur qui crée la connexion doit y avoir accès, et la connexion a besoin des autorisations qui se terminent par .Shared.',
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
    useBaseUrl: 'Utiliser {{baseUrl}} comme URL de base',
    fix: {
      grant: 'Accorder cette autorisation…',
      revoke: 'Retirer cette autorisation…',
      redirect: 'Inscrire cet URI de redirection…',
      certificate: 'Ajouter ce certificat…',
      correctRedirect: 'La remplacer par l’URI de redirection correcte…',
      moveRedirect: 'La déplacer vers la bonne plateforme…',
      implicitOff: 'Désactiver l’octroi implicite…',
      publicClient: 'Autoriser les flux de client public…',
      accountTypes: 'Modifier les types de comptes…',
      enable: 'Réautoriser la connexion…',
      openAssignment: 'Ne plus exiger d’affectation…',
      owner: 'Me nommer propriétaire…',
    },
    again: 'Vérifier de nouveau',
    reading: 'Lecture…',
    failed: 'L’inscription n’a pas pu être lue : la plupart des vérifications attendent.',
    limits:
      'La console compare ce que vous avez saisi à ce que répond Microsoft Graph. Elle ne s’authentifie pas à la place de l’application : une clé secrète « compatible » commence par les mêmes caractères qu’une clé inscrite, ce qui ne prouve rien. Un certificat dont l’empreinte est inscrite est le bon ; seule une authentification réelle montre si le locataire l’accepte.',
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
      'permission-excess_one': '{{count}} autorisation est accordée sans servir à cette connexion',
      'permission-excess_other': '{{count}} autorisations sont accordées sans servir à cette connexion',
      'permission-user-consent-only_one':
        '{{count}} autorisation n’est accordée que pour certains utilisateurs',
      'permission-user-consent-only_other':
        '{{count}} autorisations ne sont accordées que pour certains utilisateurs',
      'permission-no-application-form_one': '{{count}} autorisation citée n’existe que sous forme déléguée',
      'permission-no-application-form_other':
        '{{count}} autorisations citées n’existent que sous forme déléguée',
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
    unpicked: 'Pas encore vérifiée : indiquez plus bas quelle application est celle d’UiPath',
    unchecked: 'Non vérifiée : l’inscription n’a pas pu être lue',
    'certificate-unread': 'Non vérifiée : le certificat n’a pas été lu',
  },
  consent: {
    grant: 'Accorder le consentement de l’administrateur…',
    review: 'Examiner les modifications…',
    note: 'Vous voyez chaque requête avant toute modification.',
  },
  paste: {
    open: 'Coller plusieurs valeurs',
    box: 'Un texte contenant plusieurs valeurs',
    helper:
      'Provenant de la vue d’ensemble du portail, d’un fichier .env, de JSON, d’Azure CLI ou d’un message. Il est lu dans cette page, puis oublié ; les secrets ne sont pas affichés.',
    read: 'Chercher les valeurs',
    nothing:
      'Aucune valeur n’a été reconnue. Chacune doit être précédée de son nom : « ID client : … », « tenantId=… ».',
    offer_one: 'Le texte collé contient {{count}} valeur pour ce formulaire. La reprendre ?',
    offer_other: 'Le texte collé contient {{count}} valeurs pour ce formulaire. Les reprendre ?',
    masked_one: 'masqué, {{count}} caractère',
    masked_other: 'masqué, {{count}} caractères',
    replaces: 'Cela remplace le contenu de : {{fields}}.',
    accept: 'Remplir',
    decline: 'Ne rien changer',
    filled: 'Champs remplis : {{fields}}.',
    undo: 'Annuler',
    declined: 'Rien n’a été modifié. Pour insérer le texte tel quel, collez-le de nouveau.',
  },
  setBefore: { what: 'Avant les champs, définissez cette propriété de l’activité :' },
  leaveEmpty: {
    why: 'L’utilisateur se connecte dans la fenêtre de Microsoft, où l’authentification multifacteur fonctionne aussi. La console ne demande jamais le mot de passe d’une personne.',
  },
  publicApp: {
    title: 'L’application d’UiPath dans ce locataire',
    what: 'L’application est inscrite par UiPath. Le locataire se contente d’y consentir : son application d’entreprise apparaît ici avec le premier consentement.',
    searching: 'Recherche des applications d’UiPath…',
    none: 'Aucune application d’UiPath ne se trouve encore dans ce locataire. Elle apparaît après le premier consentement : une personne crée la connexion et consent, ou le demande à un administrateur.',
    searchAgain: 'Chercher de nouveau',
    pick: 'L’éditeur ne publie pas l’ID client de cette application. Laquelle la fenêtre d’authentification de la connexion nomme-t-elle ?',
    name: 'Nom',
    clientId: 'ID client',
    consent: 'Consentement pour tous',
    unread: 'Lecture impossible',
    compare_one:
      'Comparaison avec {{count}} autorisation, celle que demande cette connexion ; elle est indiquée plus bas.',
    compare_other:
      'Comparaison avec les {{count}} autorisations que demande cette connexion ; elles sont énumérées plus bas.',
    open: {
      'enterprise-app': 'Ouvrir l’application d’entreprise',
      'enterprise-app-permissions': 'Ouvrir ses autorisations',
    },
    state: {
      loading: 'Lecture…',
      absent: 'Absente de ce locataire : personne n’a encore consenti',
      unreadable: 'Les consentements n’ont pas pu être lus',
      none: 'Aucune des {{wanted}} autorisations ; chaque utilisateur est invité à consentir',
      some: '{{granted}} autorisations sur {{wanted}}',
      all: 'Les {{wanted}} autorisations',
    },
  },
  baseUrl: {
    label: 'URL de base de la plateforme d’automatisation',
    helper:
      'Automation Cloud par défaut. Pour Automation Suite ou un cloud privé, collez n’importe laquelle de ses adresses.',
    understood: 'Compris comme {{baseUrl}}',
    useCloud: 'Revenir à Automation Cloud',
    problem: {
      empty: 'Indiquez l’hôte, par exemple suite.contoso.com.',
      scheme: 'L’adresse doit commencer par https:// ou par l’hôte lui-même.',
      user: 'Un nom précède un signe @. Indiquez l’hôte seul, par exemple suite.contoso.com.',
      host: 'Ce n’est pas un hôte. Indiquez le nom complet avec ses points, par exemple suite.contoso.com.',
      wildcard: 'Une URL de rappel ne contient pas d’astérisque. Indiquez l’hôte exact.',
      'too-long': 'L’URL de rappel dépasserait les 256 caractères que permet Microsoft Entra ID.',
    },
  },
  callback: {
    title: 'URL de rappel',
    publicTitle: 'URI de redirection',
    what: 'Inscrivez-la dans Authentification, sur la plateforme Web, exactement telle quelle : avec cet hôte et sans barre oblique à la fin. L’écran de connexion affiche la même.',
    publicWhat:
      'Inscrivez-les dans Authentification, sur la plateforme Applications mobiles et de bureau, exactement tels quels.',
    uri: 'URL de rappel',
    publicUri: 'URI de redirection',
    inForm: 'URL de rappel à inscrire :',
    change: 'Autre URL de base',
    unclear: 'L’URL de rappel s’affiche dès que l’URL de base est correcte.',
    inferred:
      'Une suggestion : la page de l’éditeur ne nomme ni plateforme ni URL de rappel pour ce connecteur. L’écran de connexion fait foi.',
    openPortal: 'Ouvrir Authentification de cette inscription',
    none: 'Ce type d’authentification n’utilise aucun URI de redirection : il n’en faut pas.',
    vendors:
      'L’inscription est celle d’UiPath, tout comme ses URI de redirection : il n’y a rien à inscrire.',
    target: {
      label: 'Le projet Studio cible',
      net5: '.NET 5 ou version ultérieure (Windows, multiplateforme)',
      legacy: '.NET Framework (Windows – hérité)',
    },
  },
  permissions: {
    title: 'Autorisations de cette connexion',
    intro: {
      Delegated: 'Autorisations déléguées, utilisées au nom de l’utilisateur connecté.',
      Application: 'Autorisations d’application, utilisées sans utilisateur.',
    },
    caption: 'Ce dont la connexion a besoin, et ce dont l’inscription dispose',
    permission: 'Autorisation',
    need: 'Motif',
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
      'La documentation de l’éditeur les cite aussi pour ce type d’authentification. Un jeton d’application ne peut pas les contenir : elles ne manquent donc pas et il n’y a rien à accorder :',
  },
  sheet: {
    title: 'Valeurs à coller',
    ready: 'Dans l’ordre du formulaire de l’éditeur.',
    secretNote:
      'Les secrets, certificats et mots de passe restent dans la mémoire de cette page. Se déconnecter ou fermer la page les efface.',
    notYet: 'Les valeurs seront présentées ici dès que rien ne s’y opposera. Reste à faire :',
    checking: 'Les valeurs seront présentées ici dès la fin des vérifications.',
    empty: 'À laisser vide',
    masked: 'Masqué',
    computed: 'calculée ; ce n’est pas un champ du formulaire',
  },
}

export default connect
