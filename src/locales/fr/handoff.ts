import type english from '../en/handoff'
import type { TranslationOf } from '../translation'

const handoff: TranslationOf<typeof english> = {
  title: 'Transmission',
  intro:
    'Quelqu’un vous transmet une connexion à poursuivre. Vous voyez ici d’où elle vient et ce qu’elle demande. Rien ne se passe tant que vous ne continuez pas, et continuer ne fait que remplir le formulaire de connexion.',
  open: 'Ouvrir une transmission',
  part: {
    version: 'Version',
    kind: 'Type de fichier',
    purpose: 'Objet',
    connectorId: 'Connecteur',
    authTypeId: 'Type d’authentification',
    clientId: 'ID client',
    tenantId: 'ID de locataire',
    environment: 'Environnement',
    values: 'Valeurs',
    setup: 'URL de base et framework cible',
    permissions: 'Autorisations',
    createdAt: 'Date de création',
    from: 'Nom de l’auteur',
  },
  refused: {
    'unknown-connector': {
      title: 'Ce connecteur n’existe pas',
      detail:
        'Cette console ne connaît pas « {{connector}} ». Choisissez un connecteur sous Connexions et remplissez le formulaire à la main.',
    },
    'unknown-type': {
      title: 'Le connecteur n’a pas ce type d’authentification',
      detail:
        'Cette console ne connaît pas « {{authType}} » pour ce connecteur. Choisissez l’un de ses types sous Connexions et remplissez le formulaire à la main.',
    },
  },
  warning: {
    'foreign-callback': {
      title: 'L’URL de rappel n’est pas sur un hôte d’UiPath',
      detail:
        'L’URI de redirection serait sur {{host}}. L’exploitant de cet hôte reçoit les codes d’autorisation de cette application. Ne continuez que s’il s’agit de votre propre Automation Suite ou cloud privé.',
    },
    'foreign-tenant': {
      title: 'Le champ Tenant ID nomme un autre locataire',
      detail:
        'Le formulaire recevrait l’ID de locataire {{tenant}}, qui n’est pas celui du locataire auquel vous êtes connecté.',
    },
    'no-client-id': {
      title: 'Elle ne nomme aucune inscription',
      detail: 'Vous choisirez vous-même l’inscription d’application dans le formulaire.',
    },
    beyond: {
      title: 'Elle demande plus que ce dont ce connecteur a besoin',
      detail:
        'Ne font pas partie des autorisations du connecteur : {{permissions}}. Elles sont laissées de côté, sauf décision contraire de votre part ci-dessous.',
    },
  },
  asks: {
    purpose: 'Ce qu’on attend de vous',
    consent: 'En tant qu’administrateur : vérifier l’inscription et consentir aux autorisations',
    paste: 'En tant que responsable de la plateforme : coller les valeurs dans le formulaire de l’éditeur',
    connector: 'Connecteur',
    authType: 'Type d’authentification',
    registration: 'Inscription d’application',
    publicApplication: 'L’application d’UiPath ; aucune inscription de votre part',
    noRegistration: 'Aucune n’est nommée',
    clientId: 'ID client',
    looking: 'Recherche dans ce locataire…',
    enterpriseOnly: '(application d’entreprise ici ; son inscription est dans un autre locataire)',
    notHere: 'Ce locataire n’a aucune application avec cet ID client',
    tenant: 'Créée dans le locataire',
    baseUrl: 'URL de base du rappel',
  },
  permissions: {
    title_one: '{{count}} autorisation souhaitée',
    title_other: '{{count}} autorisations souhaitées',
    kind: {
      Delegated: 'Autorisations déléguées : la connexion agit pour la personne qui se connecte.',
      Application: 'Autorisations d’application : la connexion agit en son nom propre, sans personne.',
    },
    origin: {
      minimum: 'minimum du connecteur',
      optional: 'facultative pour ce connecteur',
      trigger: 'pour l’un de ses déclencheurs',
      'sign-in': 'pour la connexion',
    },
    beyond_one: '{{count}} autorisation en plus de celles du connecteur',
    beyond_other: '{{count}} autorisations en plus de celles du connecteur',
    beyondTick: 'Laissées de côté, sauf celles que vous cochez. Demandez d’abord à quoi elles servent.',
    beyondNoField:
      'Laissées de côté : ce formulaire n’a pas de champ pour les autorisations. Si l’une d’elles est vraiment nécessaire, accordez-la depuis la page de l’inscription.',
  },
  choice: {
    continue: 'Continuer vers le formulaire',
    note: 'Le formulaire est rempli puis vérifié dans votre locataire. Rien n’est accordé ni modifié.',
  },
  section: {
    title: 'Transmettre',
    intro:
      'Laissez quelqu’un d’autre poursuivre : cette personne ouvre le même formulaire, rempli de la même façon, dans son propre navigateur.',
    forWhom: 'Destinataire',
    purpose: {
      consent: 'un administrateur qui doit consentir',
      paste: 'un responsable qui doit coller les valeurs',
    },
    named: 'Me nommer comme auteur ({{name}})',
    link: 'Copier le lien',
    file: 'Enregistrer un fichier',
    checklist: 'Liste à imprimer',
    content_one:
      'Contenu : connecteur, type d’authentification, ID client, locataire, environnement, valeurs des champs et {{count}} autorisation.',
    content_other:
      'Contenu : connecteur, type d’authentification, ID client, locataire, environnement, valeurs des champs et {{count}} autorisations.',
    noSecret:
      'N’y figurent jamais : {{fields}}. Transmettez-les par un gestionnaire de mots de passe ou un coffre-fort.',
    nothingSecret: 'Cette connexion ne comporte aucun secret.',
    tooLong: 'Il y a trop de contenu pour un lien. Enregistrez un fichier.',
  },
  checklist: {
    title: 'Connecter {{connector}}',
    made: 'Établie le {{date}}.',
    madeBy: 'Établie le {{date}} par {{name}}.',
    noSecret: 'Aucun secret ne figure sur cette feuille ; n’en écrivez pas.',
    you: '(c’est vous)',
    close: 'Fermer',
    print: 'Imprimer',
    admin: {
      title: 'L’administrateur, dans Microsoft Entra',
      publicApplication: 'Examiner l’application d’entreprise d’UiPath dans ce locataire',
      open: 'Ouvrir l’inscription d’application',
      newRegistration: 'Nouvelle : inscrire d’abord une application et noter son ID client',
      tenant: 'Locataire {{tenant}}',
      redirect: {
        web: 'Sous Authentification, plateforme Web, avoir ces URI de redirection',
        'public-client':
          'Sous Authentification, plateforme Applications mobiles et de bureau, avoir ces URI de redirection',
      },
      permissions: {
        Delegated: 'Sous API autorisées, avoir ces autorisations déléguées de Microsoft Graph',
        Application: 'Sous API autorisées, avoir ces autorisations d’application de Microsoft Graph',
      },
      consent: {
        always: 'Accorder le consentement de l’administrateur',
        marked: 'Accorder le consentement de l’administrateur, si l’une des autorisations l’exige',
        'by-policy':
          'Accorder le consentement de l’administrateur, sauf si ce locataire laisse les utilisateurs consentir eux-mêmes',
      },
      credential: {
        secret:
          'Sous Certificats et secrets, créer une clé secrète client, noter sa date de fin et remettre sa valeur au responsable par un gestionnaire de mots de passe ou un coffre-fort',
        certificate:
          'Sous Certificats et secrets, charger la partie publique du certificat (.cer ou .pem) et noter sa date de fin',
      },
    },
    owner: {
      title: 'Le responsable, dans {{host}}',
      open: 'Dans {{host}}, ajouter une connexion : {{connector}}, puis {{authType}}',
      setBefore: 'Régler d’abord {{label}} sur {{value}}',
      paste: 'Coller les valeurs dans cet ordre',
      secret: '(secret : à coller depuis le gestionnaire de mots de passe ou le coffre-fort)',
      blank: 'à remplir',
      optional: '(facultatif, reste vide)',
      leaveEmpty: '(reste vide)',
      connect: {
        Delegated: 'Se connecter avec le compte de la personne pour laquelle la connexion agit',
        Application: 'Se connecter et tester la connexion',
      },
    },
  },
  lifecycle: {
    title: 'Ce qui cessera de fonctionner, et quand',
    'secret-expires': 'La connexion s’arrête quand sa clé secrète client expire.',
    'certificate-expires': 'La connexion s’arrête quand son certificat expire.',
    'refresh-token-revoked':
      'La connexion s’arrête quand son jeton d’actualisation est révoqué, n’importe quel jour.',
    'acts-as-its-maker':
      'Quel que soit son utilisateur, la connexion agit au nom de la personne qui l’a créée, et prend fin avec elle.',
    dates: { secret: 'Clés secrètes client', certificate: 'Certificats' },
    none: 'L’inscription n’en contient pas de valide.',
    notRead: 'Choisissez une inscription pour voir les dates de fin.',
    oneOf: 'Le formulaire ne permet pas de savoir ce qui sert à la connexion : voici tout ce qui est valide.',
    endless: 'n’expire jamais',
    state: { ends: 'expire le {{date}}', ended: 'a expiré le {{date}}' },
    rotate: {
      secret:
        'Avant ce jour : ajoutez une nouvelle clé secrète, mettez-la dans la connexion, testez, puis supprimez l’ancienne.',
      certificate:
        'Avant ce jour : ajoutez le nouveau certificat à côté de l’ancien, mettez-le dans la connexion, testez, puis supprimez l’ancien.',
    },
    portal: 'Certificats et secrets dans le portail',
    calendar: 'Enregistrer des rappels pour l’agenda (.ics)',
    event: {
      secret: 'Expiration de la clé secrète client « {{name}} » de « {{application}} »',
      certificate: 'Expiration du certificat « {{name}} » de « {{application}} »',
      do: {
        secret:
          'Ajoutez une nouvelle clé secrète client à l’inscription d’application, mettez sa valeur dans la connexion, testez-la, puis supprimez l’ancienne.',
        certificate:
          'Ajoutez le nouveau certificat à l’inscription d’application à côté de l’ancien, mettez-le dans la connexion, testez-la, puis supprimez l’ancien.',
      },
    },
    undated: 'Sans date',
    cause: {
      'password-changed': {
        title: 'Le mot de passe de la personne est modifié ou réinitialisé.',
        do: 'Cela met fin aux jetons d’actualisation d’un client public ; attendez-vous-y aussi pour l’application d’UiPath. Reconnectez-vous depuis la connexion.',
      },
      'password-kept': {
        title: 'Le mot de passe de la personne est modifié ou réinitialisé.',
        do: 'Cela seul ne met pas fin à cette connexion, puisque l’application s’authentifie par ses propres informations d’identification ; mais les administrateurs révoquent souvent les sessions en même temps.',
      },
      'sessions-revoked': {
        title: 'Un administrateur ou la personne révoque ses sessions.',
        do: 'Reconnectez-vous depuis la connexion.',
      },
      'person-leaves': {
        title: 'La personne part, ou son compte est désactivé.',
        do: 'Nul ne peut la renouveler : avant ce jour, créez la connexion avec un compte qui reste, tel qu’un compte de service.',
      },
      'sign-in-frequency': {
        title: 'L’accès conditionnel demande une nouvelle connexion.',
        do: 'Une fréquence de connexion, ou une nouvelle exigence comme l’authentification multifacteur, y met fin aussi souvent : renseignez-vous sur les stratégies du compte.',
      },
      unused: {
        title: 'Elle n’est pas utilisée pendant 90 jours.',
        do: 'Un jeton d’actualisation que personne n’utilise expire alors. Servez-vous-en de temps en temps.',
      },
      'consent-withdrawn': {
        title: 'Quelqu’un retire le consentement.',
        do: 'Le renouvellement suivant échoue. Consentez de nouveau, puis reconnectez-vous depuis la connexion.',
      },
    },
    source: 'Quand les jetons d’actualisation sont révoqués',
  },
}
export default handoff
