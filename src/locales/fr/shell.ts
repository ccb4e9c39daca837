import type { TranslationOf } from '../translation'
import type english from '../en/shell'

const shell: TranslationOf<typeof english> = {
  name: 'Graph Connection Console',
  shortName: 'Console',
  language: 'Langue',
  opening: 'Ouverture…',
  start: {
    snapshot: {
      text: 'On vous a remis l’audit enregistré d’un locataire ?',
      open: 'Ouvrir un instantané sans vous connecter',
    },
    purpose: 'Des connexions d’automatisation à Microsoft Graph qui fonctionnent du premier coup.',
    steps: {
      inspect: {
        title: 'Voir ce qui manque',
        text: 'Comparez une inscription d’application à ce qu’exige sa connexion : autorisations, URI de redirection, types de comptes, clés secrètes.',
      },
      consent: {
        title: 'L’accorder par un plan',
        text: 'Chaque requête Graph est montrée avant l’envoi, vérifiée ensuite, et peut être annulée.',
      },
      leave: {
        title: 'Copier les bonnes valeurs',
        text: 'Présentées dans l’ordre du formulaire du connecteur.',
      },
    },
    deepLink: 'Après la connexion, vous accéderez à {{path}}.',
    sandbox: {
      title: 'Explorer le locataire bac à sable',
      intro:
        'Une organisation fictive contenue dans cette page, avec tout ce qui va bien et mal dans une vraie. Aucun compte n’est nécessaire et rien ne sort du navigateur.',
      size: 'Taille',
      sizeOption: 'environ {{number}} inscriptions',
      enter: 'Explorer le bac à sable',
    },
    own: {
      title: 'Utiliser votre propre locataire',
      intro:
        'Connectez-vous avec une inscription créée pour cette console ; le guide ci-dessous explique comment la créer.',
      enter: 'Se connecter',
      help: {
        tenant: 'ID de l’annuaire (locataire), ou un domaine vérifié tel que contoso.com',
        clientId: 'ID d’application (client) de l’inscription créée pour cette console',
      },
    },
    rejoin: {
      title: 'Se reconnecter',
      sandbox:
        'Vous êtes dans le locataire bac à sable en tant que {{user}}, mais cet onglet doit vous le redemander.',
      tenant:
        'Vous êtes dans {{tenant}} en tant que {{user}}, mais le navigateur n’a pas laissé cet onglet se connecter de lui-même.',
      enter: 'Se connecter',
    },
  },
  guide: {
    title: 'Comment créer l’inscription',
    open: 'Ouvrez une nouvelle inscription dans le portail.',
    single:
      'Donnez-lui le nom de votre choix et choisissez les comptes de cet annuaire d’organisation uniquement (locataire unique).',
    platform:
      'Sous URI de redirection, choisissez la plateforme Application monopage (SPA), et non Web, puis collez cette adresse :',
    redirectUri: 'URI de redirection',
    permissions:
      'Sous API autorisées, ajoutez ces autorisations déléguées de Microsoft Graph, puis accordez le consentement de l’administrateur :',
    optional: 'Uniquement lorsque vous demandez ce qu’elles concernent, dans une fenêtre distincte :',
    assignment:
      'Ouvrez son application d’entreprise, activez Affectation requise dans Propriétés, puis n’affectez dans Utilisateurs et groupes que les administrateurs qui utiliseront cette console.',
    copy: 'Copiez l’ID d’application (client) et l’ID de l’annuaire (locataire) de la vue d’ensemble dans les champs ci-dessus.',
    writeTitle: 'Droit de modifier',
    write:
      'Rien de ce qui modifie le locataire n’est demandé à la connexion. Au clic qui applique une modification, une fenêtre demande ce dont elle a besoin, parmi :',
    writeStays:
      'Une fois donné, un consentement de modification reste attaché à l’inscription jusqu’à son retrait : quiconque détournerait l’inscription en disposerait aussi. Un bouton des paramètres le retire.',
  },
  scopes: {
    identity: 'qui vous êtes et quels rôles d’annuaire vous détenez',
    registrations: 'inscriptions d’applications, applications d’entreprise et leurs autorisations',
    grants:
      'autorisations déléguées accordées, que Microsoft Graph ne laisse lire avec aucune autorisation moindre',
    consentPolicies:
      'comment les utilisateurs peuvent donner leur consentement et s’ils peuvent le demander à un administrateur',
    grantPolicies: 'à quelles conditions les utilisateurs peuvent donner leur consentement',
    consentRequests:
      'les applications pour lesquelles des utilisateurs demandent le consentement d’un administrateur',
    auditLog: 'qui a accordé une autorisation et quand, d’après le journal d’audit',
    writeGrants: 'accorder et révoquer des autorisations déléguées',
    writeAssignments: 'accorder et révoquer des autorisations d’application',
    writeApplications:
      'déclarer des autorisations, créer une application d’entreprise manquante, ajouter des URI de redirection et des certificats',
  },
  settings: {
    title: 'Paramètres',
    environment: 'Environnement',
    tenant: 'Locataire',
    tenantId: 'ID de locataire',
    clientId: 'ID client',
    languageTitle: 'Langue',
    connectionTitle: 'Connexion utilisée',
    connectionIntro: 'Ce avec quoi cet onglet est connecté.',
    authority: 'Authentification',
    graph: 'Microsoft Graph',
    redirectUri: 'URI de redirection',
    forget: 'Oublier les paramètres conservés',
    forgetIntro:
      'L’environnement, le locataire et l’ID client que vous avez saisis, ainsi que votre langue, sont conservés dans ce navigateur, de même que votre nom d’utilisateur jusqu’à la déconnexion, pour que les nouveaux onglets se connectent d’eux-mêmes. Aucun secret ni jeton n’en fait partie.',
    forgotten: 'Paramètres oubliés. Cet onglet reste connecté.',
  },
  settingsProblem: {
    missing: {
      environment: 'Choisissez un environnement.',
      tenant:
        'Le locataire manque. Attendu : l’ID de l’annuaire (locataire) affiché dans la vue d’ensemble de l’inscription, ou un domaine vérifié.',
      clientId:
        'L’ID client manque. Attendu : l’ID d’application (client) affiché dans la vue d’ensemble de l’inscription.',
    },
    isUrl: {
      tenant:
        '« {{given}} » est une adresse. Attendu : l’ID de locataire seul, ou un domaine vérifié sans https:// ni barre oblique.',
      clientId:
        '« {{given}} » est une adresse. Attendu : l’ID d’application (client) seul, affiché dans la vue d’ensemble de l’inscription.',
    },
    notText: '{{given}} n’est pas un texte. Attendu : un texte entre guillemets droits.',
    notGuid:
      '« {{given}} » n’est pas un ID client. Attendu : 32 chiffres hexadécimaux en cinq groupes, l’ID d’application (client) de la vue d’ensemble de l’inscription (ni son nom, ni une clé secrète).',
    isTenant:
      '« {{given}} » est l’ID de locataire. Attendu : l’ID d’application (client), affiché au-dessus dans la vue d’ensemble de l’inscription.',
    isAccount:
      '« {{given}} » est un compte. Attendu : le locataire, c’est-à-dire ce qui suit le signe @, ou l’ID de locataire.',
    isCommon:
      '« {{given}} » ne désigne aucun locataire. Attendu : l’ID de locataire, un domaine vérifié, ou organizations pour le locataire de la personne qui se connecte.',
    notTenant:
      '« {{given}} » n’est pas un locataire. Attendu : l’ID de l’annuaire (locataire) de la vue d’ensemble de l’inscription, un domaine vérifié, ou organizations.',
    notEnvironment: '« {{given}} » n’est pas un environnement. Attendu : l’une des valeurs {{environments}}.',
    notObject:
      '« {{given}} » n’est pas un objet. Attendu : {"clientId": "…", "tenant": "…", "environment": "…"}.',
    notJson:
      '« {{given}} » n’est pas du JSON valide. Attendu : {"clientId": "…", "tenant": "…", "environment": "…"}.',
  },
  presets: {
    title: 'Les valeurs prédéfinies de cette copie de la console sont erronées',
    next: 'La personne qui l’héberge doit corriger config.json ; en attendant, vous pouvez saisir les valeurs vous-même.',
  },
  blame: {
    clientId: 'ID client',
    tenant: 'Locataire',
    environment: 'Environnement',
    redirectUri: 'URI de redirection de l’inscription',
    platform: 'plateforme de l’URI de redirection',
    permissions: 'API autorisées de l’inscription',
    consent: 'consentement',
    assignment: 'utilisateurs et groupes de l’application d’entreprise',
    account: 'le compte que vous avez choisi',
    conditionalAccess: 'stratégies d’accès conditionnel du locataire',
    network: 'réseau',
  },
  signInProblem: {
    blame: 'À corriger : {{what}}.',
    raw: 'Message d’origine :',
    unknownClientId: {
      title: 'Cet ID client n’existe pas dans ce locataire',
      next: 'Copiez l’ID d’application (client) de la vue d’ensemble de l’inscription (et non son ID d’objet), et vérifiez que le locataire est bien celui où l’inscription a été créée.',
    },
    applicationDisabled: {
      title: 'L’inscription de la console est désactivée',
      next: 'Autorisez la connexion des utilisateurs dans les Propriétés de son application d’entreprise.',
    },
    unknownTenant: {
      title: 'Ce locataire est introuvable dans cet environnement',
      next: 'Vérifiez l’ID ou le domaine du locataire, et que l’environnement est bien le sien.',
    },
    otherCloud: {
      title: 'Le locataire appartient à un autre environnement',
      next: 'Choisissez l’environnement du locataire.',
    },
    redirectMismatch: {
      title: 'L’URI de redirection n’est pas inscrit',
      next: 'Ajoutez {{uri}}, au caractère près, comme URI de redirection de la plateforme Application monopage (SPA).',
    },
    notSpa: {
      title: 'L’URI de redirection est inscrit sur la mauvaise plateforme',
      next: 'Dans Authentification, retirez {{uri}} de Web ou Mobile et ajoutez-le à Application monopage (SPA).',
    },
    singleTenant: {
      title: 'L’inscription n’accepte que son propre locataire',
      next: 'Indiquez son ID de locataire ou un domaine vérifié à la place de organizations.',
    },
    wrongAccount: {
      title: 'Ce compte n’appartient pas au locataire',
      next: 'Reconnectez-vous avec un compte professionnel de ce locataire.',
    },
    permissionMissing: {
      title: 'Il manque à l’inscription une autorisation que la console demande',
      next: 'Ajoutez les autorisations déléguées du guide sous API autorisées.',
    },
    declined: {
      title: 'Le consentement a été refusé',
      next: 'Sans lui, rien ne peut être lu. Reconnectez-vous pour que la question vous soit reposée.',
    },
    adminApproval: {
      title: 'Un administrateur doit d’abord consentir',
      next: 'Demandez à un administrateur d’accorder son consentement sous API autorisées de l’inscription.',
    },
    notAssigned: {
      title: 'Votre compte n’est pas affecté à la console',
      next: 'Son application d’entreprise exige une affectation : un administrateur doit vous ajouter dans Utilisateurs et groupes.',
    },
    conditionalAccess: {
      title: 'Une stratégie d’accès conditionnel a bloqué la connexion',
      next: 'Connectez-vous depuis un appareil et un lieu que la stratégie accepte, ou adressez-vous aux responsables des stratégies.',
    },
    noAnswer: {
      title: 'Le service d’authentification n’a pas répondu',
      next: 'Vérifiez votre réseau, et qu’il laisse passer les adresses de l’environnement.',
    },
    cancelled: {
      title: 'La connexion a été annulée',
      next: 'Rien n’a changé. Reconnectez-vous quand vous le souhaitez.',
    },
    other: {
      title: 'La connexion a échoué',
      next: 'Le texte ci-dessous vient de Microsoft Entra ID ; son numéro peut y être recherché.',
    },
  },
  nav: {
    label: 'Console',
    menu: 'Menu',
    skip: 'Aller au contenu',
    apps: 'Inscriptions d’applications',
    connect: 'Connexions',
    consent: 'Consentement',
    audit: 'Audit des autorisations',
    certificates: 'Certificats',
    leastScopes: 'Étendues minimales',
    changes: 'Modifications',
    settings: 'Paramètres',
  },
  person: {
    open: 'Compte de {{name}}',
    title: 'Compte',
    user: 'Nom d’utilisateur',
    tenant: 'Locataire',
    roles: 'Rôles d’annuaire',
    noRoles: 'Aucun',
    signOut: 'Se déconnecter',
    signingOut: 'Déconnexion…',
  },
  sandbox: {
    label: 'Bac à sable',
    banner: 'Ceci est un bac à sable : rien ici ne touche un locataire réel.',
    size: 'Taille : {{number}}',
    reset: 'Réinitialiser',
    resetting: 'Réinitialisation…',
  },
  prompt: {
    title: 'Microsoft Entra ID a une question à vous poser',
    body: 'Pour continuer, il lui faut votre réponse dans une fenêtre à part, par exemple parce que la connexion est ancienne ou qu’une stratégie exige un autre facteur. Ce que vous avez saisi est conservé.',
    goOn: 'Ouvrir la fenêtre',
    notNow: 'Pas maintenant',
  },
  home: {
    title: 'Que souhaitez-vous faire ?',
    connect: {
      title: 'Préparer une connexion',
      text: 'Choisissez un connecteur, voyez ce qui manque à son inscription d’application, consentez, puis copiez les bonnes valeurs dans son formulaire.',
    },
    apps: {
      title: 'Examiner une inscription d’application',
      text: 'Informations d’identification, URI de redirection, et autorisations déclarées, accordées, ou accordées sans être déclarées.',
    },
    audit: {
      title: 'Auditer toutes les autorisations',
      text: 'Quelles applications peuvent faire quoi dans tout le locataire, avec le consentement de qui, à quel point c’est dangereux et pourquoi, et comment y remédier.',
    },
    changes: {
      title: 'Revoir les modifications',
      text: 'Ce qui a été appliqué pendant cette session, étape par étape, et comment l’annuler.',
    },
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Rien dans la console ne répond à {{path}}.',
    next: 'Aller à l’accueil',
  },
  crash: {
    title: 'Cette page a cessé de fonctionner',
    text: 'Le reste de la console fonctionne toujours, et rien n’a été modifié dans le locataire de ce fait.',
    back: 'Aller à l’accueil',
    reload: 'Recharger la page',
  },
}

export default shell
