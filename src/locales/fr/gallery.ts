import type english from '../en/gallery'
import type { TranslationOf } from '../translation'

const gallery: TranslationOf<typeof english> = {
  title: 'Connexions',
  intro:
    'Choisissez la connexion que vous allez créer. La console indique ce qu’attend chaque champ, vérifie les valeurs dans ce locataire et vous fournit ce qu’il faut coller.',
  handOff: 'Ouvrir une transmission reçue de quelqu’un',
  search: 'Rechercher une connexion',
  searchFor: 'Connecteur, type, champ ou autorisation',
  count_one: '{{count}} connexion',
  count_other: '{{count}} connexions',
  none: 'Aucune connexion ne correspond à « {{text}} »',
  noneNext:
    'Recherchez un connecteur, un type d’authentification, le libellé d’un champ ou une autorisation, ou effacez la recherche.',
  host: 'À créer dans {{host}}.',
  product: 'Se connecte à ce que Microsoft appelle désormais {{product}}.',
  default: 'Choix par défaut de l’éditeur',
  create: 'Nouvelle inscription',
  createFor: 'pour {{connector}}, {{authType}}',
  recommended: 'Recommandé',
  nothingFits: 'Aucun type d’authentification de ce connecteur ne convient à ces réponses.',
  nothingRequired: 'rien',
  which: {
    title: 'Laquelle choisir ?',
    clear: 'Effacer les réponses',
    unattended: {
      ask: 'L’automatisation s’exécute-t-elle sans personne devant la machine ?',
      yes: 'Oui',
      no: 'Non, une personne est présente',
    },
    data: {
      ask: 'Sur quelles données travaille-t-elle ?',
      own: 'Celles de la personne',
      mailbox: 'Certaines boîtes aux lettres',
      directory: 'Tout l’annuaire',
    },
    keep: {
      ask: 'Que peut-on conserver dans la connexion ?',
      secret: 'Une clé secrète client',
      certificate: 'Un certificat, sans clé secrète',
      nothing: 'Ni l’un ni l’autre',
    },
  },
  reason: {
    'application-without-user':
      'Elle agit en tant qu’application : personne ne se connecte, aucun mot de passe ni aucune absence ne l’arrête.',
    'person-at-hand':
      'Une personne est là pour se connecter, et la connexion ne peut rien faire de plus qu’elle.',
    'own-data': 'Une autorisation déléguée donne accès à ce à quoi la personne a accès, et à rien d’autre.',
    'whole-directory':
      'Seule une autorisation d’application donne accès à l’annuaire sans dépendre des droits d’une personne.',
    'certificate-instead-of-secret':
      'Elle prouve son identité par un certificat : aucune clé secrète n’est conservée où que ce soit.',
    'nothing-to-keep': 'Elle n’exige de vous ni clé secrète ni certificat.',
  },
  caution: {
    'runs-as-person':
      'Elle continue d’agir au nom de la personne qui s’est connectée, jusqu’à la révocation du jeton d’actualisation ou au départ de cette personne.',
    'reaches-every-mailbox':
      'Ses autorisations donnent accès à toutes les boîtes aux lettres du locataire, sauf si Exchange les restreint à certaines.',
    'not-as-a-person':
      'Elle n’agit pas au nom de la personne présente, mais avec les autorisations propres à l’application.',
  },
  fact: {
    when: 'À utiliser si',
    runsAs: 'Agit en tant que',
    attended: 'Connexion',
    admin: 'Un administrateur',
    needs: 'Demande',
  },
  notes: 'Bon à savoir',
  noteKind: {
    erratum: 'La page de l’éditeur se trompe :',
    trap: 'Facile à mal lire :',
    suggestion: 'Notre suggestion, pas une indication de l’éditeur :',
    note: 'Remarque :',
  },
  note: {
    'callback-backslash':
      'elle affiche l’URL de rappel avec des barres obliques inverses avant le tiret bas. La bonne n’en a pas, comme indiqué ici.',
    'oauth-application-swapped':
      'elle intervertit les deux valeurs de OAuthApplication. UiPath désigne l’application d’UiPath, Custom la vôtre.',
    'nobody-signs-in':
      'elle termine par une connexion avec une adresse e-mail et un mot de passe. Cette connexion ne fait intervenir aucun utilisateur ; Account indique seulement pour quelle boîte aux lettres elle agit.',
    'shared-mailbox-text':
      'elle décrit le champ Shared mailbox avec le texte du champ Scope. Il s’agit de la boîte aux lettres partagée, facultative.',
    'one-list-for-both-kinds':
      'la même liste complète d’autorisations figure pour les types délégués et pour les types d’application. Les *.Shared, User.Read, profile, openid, email et offline_access n’existent qu’en tant qu’autorisations déléguées : cette connexion ne peut ni les avoir ni en manquer.',
    'user-name-in-prerequisites':
      'une liste de l’éditeur mentionne un nom d’utilisateur et un mot de passe. Le formulaire n’a pas ces champs : l’utilisateur se connecte dans la fenêtre de Microsoft. Prévoyez la présence de cette personne et ne lui demandez jamais son mot de passe.',
    'scope-in-prerequisites':
      'une liste de l’éditeur mentionne un OAuth Scope. Le formulaire n’a pas ce champ ; c’est toujours le /.default de la ressource, affiché parmi les valeurs.',
    'environment-follows-tenant':
      'ce connecteur n’a pas de champ Environment. L’étendue suit le cloud du locataire auquel vous êtes connecté.',
    'triggers-inferred':
      'les déclencheurs sont indiqués sous un autre type ; nous supposons qu’ils valent également ici.',
    'public-application-unnamed':
      'l’éditeur ne publie pas l’ID client de l’application qu’il utilise ici. Ce n’est pas celui d’UiPath Studio ; choisissez-la parmi les applications d’entreprise de ce locataire.',
    'token-is-stored':
      'le jeton est conservé sur la machine de l’utilisateur ou dans un compartiment d’Orchestrator.',
    'personal-accounts':
      'les comptes Microsoft personnels fonctionnent si les types de comptes de l’inscription les incluent.',
    'fewer-scopes':
      'la liste complète fait fonctionner toutes les activités. Avec moins d’étendues, certaines échouent.',
    'other-sign-ins':
      'l’authentification Windows intégrée et le nom d’utilisateur avec mot de passe existent aussi. Ils ne demandent pas d’URI de redirection et cette console ne les propose pas.',
    'shared-connection': 'une connexion partagée continue d’agir au nom de la personne qui l’a créée.',
  },
  openForm: {
    title: 'Où se trouve le formulaire',
    orchestrator:
      'Sélectionnez Orchestrator dans le lanceur de produits\nSélectionnez un dossier, puis l’onglet Connections\nSélectionnez Add connection\nChoisissez {{connector}} (utilisez la recherche)\nChoisissez l’Authentication Type : {{authType}}\nSaisissez les valeurs et sélectionnez Connect',
    orchestratorWithoutType:
      'Sélectionnez Orchestrator dans le lanceur de produits\nSélectionnez un dossier, puis l’onglet Connections\nSélectionnez Add connection\nChoisissez {{connector}} (utilisez la recherche)\nSaisissez les valeurs et sélectionnez Connect',
    integrationService:
      'Dans Automation Cloud, sélectionnez Integration Service\nSélectionnez {{connector}} dans la liste Connectors\nSélectionnez Connect to {{connector}}\nChoisissez le type d’authentification : {{authType}}\nSaisissez les valeurs et sélectionnez Connect',
    studio:
      'Dans Studio, installez le package UiPath.MicrosoftOffice365.Activities (Design > Manage Packages)\nAjoutez l’activité Microsoft 365 Scope\nRéglez son type d’authentification sur Interactive token, son OAuthApplication et, si nécessaire, Client ID et Tenant',
    signIn:
      'Connectez-vous, dans la fenêtre de Microsoft, avec le compte au nom duquel la connexion doit agir.',
  },
  type: {
    'azure-ad-application-access': {
      when: 'Des utilisateurs, groupes et rôles sont gérés par une automatisation sans assistance. L’éditeur le recommande dans ce cas.',
      runsAs: 'L’application, sans utilisateur connecté.',
      attended: 'Personne ne se connecte.',
      admin: 'accorde les autorisations d’application : toujours nécessaire.',
    },
    'azure-ad-delegated-access': {
      when: 'Une action se fait au nom d’un utilisateur, dans la limite de ses droits.',
      runsAs: 'L’utilisateur connecté.',
      attended: 'Une personne se connecte une fois ; la connexion se renouvelle ensuite.',
      admin: 'inscrit l’URL de rappel et consent aux autorisations qui l’exigent.',
    },
    'azure-ad-client-certificate': {
      when: 'Une automatisation sans assistance doit se passer de clé secrète partagée.',
      runsAs: 'L’application, sans utilisateur connecté.',
      attended: 'Personne ne se connecte.',
      admin: 'charge la partie publique du certificat et accorde les autorisations d’application.',
    },
    'outlook-365-client-certificate': {
      when: 'Un robot travaille sur certaines boîtes aux lettres et aucune clé secrète ne peut être conservée.',
      runsAs: 'L’application, pour la boîte aux lettres indiquée dans Account.',
      attended: 'Personne ne se connecte.',
      admin: 'charge la partie publique du certificat et accorde les autorisations d’application.',
    },
    'outlook-365-oauth-authorization-code': {
      when: 'Le plus rapide : aucune inscription à créer, par l’application publique d’UiPath.',
      runsAs: 'La personne qui crée la connexion.',
      attended: 'Une personne se connecte une fois ; la connexion se renouvelle ensuite.',
      admin: 'consent lorsque la stratégie du locataire l’exige.',
    },
    'outlook-365-oauth-client-credentials': {
      when: 'Un compte de service ou un robot travaille sur certaines boîtes aux lettres, sans personne derrière.',
      runsAs: 'L’application, pour la boîte aux lettres indiquée dans Account.',
      attended: 'Personne ne se connecte.',
      admin: 'accorde les autorisations d’application : toujours nécessaire.',
    },
    'outlook-365-bring-your-own': {
      when: 'La boîte aux lettres et le calendrier d’une personne, ou partagés avec elle, par une application que vous contrôlez.',
      runsAs: 'La personne qui crée la connexion.',
      attended: 'Une personne se connecte une fois ; la connexion se renouvelle ensuite.',
      admin: 'inscrit l’application et consent lorsque la stratégie du locataire l’exige.',
    },
    'microsoft-365-oauth-authorization-code': {
      when: 'Les messages et calendriers de la personne qui se connecte, par une application que vous contrôlez.',
      runsAs: 'L’utilisateur connecté, dans la limite de ses droits.',
      attended: 'Une personne se connecte une fois ; la connexion se renouvelle ensuite.',
      admin: 'inscrit l’application et consent lorsque la stratégie du locataire l’exige.',
    },
    'microsoft-365-scope-interactive-token-uipath-app': {
      when: 'Un projet Studio à activités classiques s’exécute avec assistance et l’application publique d’UiPath suffit.',
      runsAs: 'L’utilisateur devant la machine.',
      attended: 'L’utilisateur se connecte sur la machine ; l’authentification multifacteur fonctionne.',
      admin: 'consent lorsque la stratégie du locataire l’exige.',
    },
    'microsoft-365-scope-interactive-token-custom-app': {
      when: 'Un projet Studio à activités classiques s’exécute avec assistance, avec une application que vous contrôlez et moins d’étendues.',
      runsAs: 'L’utilisateur devant la machine.',
      attended: 'L’utilisateur se connecte sur la machine ; l’authentification multifacteur fonctionne.',
      admin: 'inscrit un client public et consent lorsque la stratégie du locataire l’exige.',
    },
  },
}

export default gallery
