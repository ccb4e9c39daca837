import type english from '../en/provision'
import type { TranslationOf } from '../translation'

const provision: TranslationOf<typeof english> = {
  title: 'Nouvelle inscription d’application',
  intro: '{{connector}}, {{authType}} : de rien à un formulaire prêt à être recopié.',
  vendors:
    'Ce type d’authentification utilise l’application de l’éditeur : il n’y a rien à inscrire. Le formulaire indique si elle est présente dans ce locataire.',
  toForm: 'Ouvrir le formulaire',
  may: {
    title: 'Ce que le locataire autorise',
    reading: 'Lecture des règles du locataire…',
    yes: 'Vous pouvez inscrire des applications dans ce locataire.',
    graphDecides:
      'Il est impossible de dire à l’avance si vous pouvez inscrire des applications : Microsoft Graph en décide. Si vous êtes éligible à un rôle, activez-le d’abord.',
    no: 'Vous ne pouvez pas inscrire d’applications dans ce locataire',
    noNext:
      'Les utilisateurs n’y sont pas autorisés et vos rôles ne le permettent pas. Adressez-vous à une personne ayant l’un de ces rôles : {{roles}}. Ou remplissez ci-dessous ce qu’il vous faut : l’examen permet de le lui transmettre sous forme de lien, de script ou de texte. Si vous êtes éligible à un rôle, activez-le d’abord.',
    secretsForbidden: 'Ce locataire interdit les nouvelles clés secrètes client',
    secretsNext:
      'Sa stratégie de gestion des applications les refuse, et ce type d’authentification en exige une. Choisissez un type qui n’en a pas besoin, ou demandez une exemption au responsable de la stratégie. L’inscription peut être créée sans clé secrète en attendant.',
  },
  name: {
    title: 'Nom',
    label: 'Nom de l’inscription',
    helper: 'Il est affiché lors du consentement. Dites à quoi elle sert et qui s’en occupe.',
    same_one: 'Une inscription porte déjà ce nom. Voulez-vous utiliser celle-là ?',
    same_other: '{{count}} inscriptions portent déjà ce nom. Voulez-vous utiliser l’une d’elles ?',
    alike_one: 'Une inscription porte un nom facile à confondre avec celui-ci :',
    alike_other: '{{count}} inscriptions portent un nom facile à confondre avec celui-ci :',
  },
  accounts: {
    title: 'Types de comptes pris en charge',
    helper:
      'Moins il y en a, plus c’est sûr : n’élargissez que si des personnes d’autres organisations se connectent.',
    'single-tenant': 'Comptes de cette organisation uniquement (locataire unique)',
    'multi-tenant': 'Comptes de toute organisation (multilocataire)',
    'multi-tenant-and-personal': 'Comptes de toute organisation et comptes Microsoft personnels',
  },
  redirects: {
    title: 'Plateforme et URI de redirection',
    web: 'Plateforme : Web',
    'public-client': 'Plateforme : Applications mobiles et de bureau',
    uri: 'URI de redirection',
    none: 'Aucun : l’application se connecte en son nom propre et personne n’est redirigé.',
    flag: 'Aucun : les flux de client public sont autorisés à la place.',
  },
  permissions: {
    title: 'Autorisations',
    intro: {
      Delegated:
        'La connexion agit pour la personne qui se connecte. Elle part du minimum ; ajoutez ce que fait l’automatisation.',
      Application:
        'La connexion agit en son nom propre, sur les données de tout le monde. Elle part du minimum ; ajoutez ce que fait l’automatisation.',
    },
    least: 'Trouver le minimum pour une tâche',
    scope: 'Autorisations à déclarer',
    needed: 'nécessaire',
    optional: 'facultative',
  },
  consent: {
    title: 'Consentement de l’administrateur',
    now: 'Accorder les autorisations à tout le monde immédiatement',
    mayNot:
      'Vos rôles ne comprennent pas ce consentement. L’inscription peut être créée malgré tout ; l’examen remet le consentement à quelqu’un qui le peut.',
    later: 'Les déclarer seulement ; le consentement viendra plus tard',
    need: {
      always: 'Les autorisations d’application ne fonctionnent qu’après le consentement d’un administrateur.',
      marked:
        'Certaines autorisations exigent le consentement d’un administrateur avant que quiconque puisse se connecter.',
      'by-policy':
        'Sans cela, chaque personne est sollicitée à la première connexion, si le locataire laisse les utilisateurs consentir ; sinon, un administrateur l’est.',
    },
  },
  credential: {
    title: { secret: 'Clé secrète client', certificate: 'Certificat', none: 'Informations d’identification' },
    none: 'Aucune : un programme sur le poste de quelqu’un ne peut pas garder de secret.',
    secretsForbidden: 'Aucune clé secrète n’est créée : ce locataire interdit les nouvelles.',
    mostSecret_one: 'Ce locataire autorise les clés secrètes pour {{count}} jour au plus.',
    mostSecret_other: 'Ce locataire autorise les clés secrètes pour {{count}} jours au plus.',
    mostCertificate_one: 'Ce locataire autorise les certificats pour {{count}} jour au plus.',
    mostCertificate_other: 'Ce locataire autorise les certificats pour {{count}} jours au plus.',
    shownOnce:
      'Entra crée la clé secrète au moment de l’application. Elle est affichée une seule fois et placée dans le formulaire, qui ne la garde qu’en mémoire.',
    keep: 'Enregistrez le fichier maintenant. L’inscription reçoit sa partie publique, le formulaire le fichier avec la clé, en mémoire uniquement.',
    chosen: 'Sera ajouté : {{subject}}, jusqu’au {{date}}',
  },
  owners: {
    title: 'Propriétaires',
    intro:
      'Les propriétaires peuvent modifier l’inscription sans aucun rôle et sont sollicités quand quelque chose expire. Entra vous nomme propriétaire de lui-même, sauf si c’est un rôle d’administrateur qui vous permet d’inscrire.',
    me: 'Me nommer propriétaire',
    remove: 'Retirer',
    removeWho: 'Retirer {{name}} des propriétaires',
    helper: 'Au moins deux personnes, pour que quelqu’un puisse renouveler ce qui expire.',
  },
  review: {
    action: 'Examiner ce qui sera créé…',
    note: 'Vous voyez chaque étape avant toute création, et pouvez la transmettre à quelqu’un d’autre.',
    problems_one: 'Un point n’est pas encore correct :',
    problems_other: '{{count}} points ne sont pas encore corrects :',
  },
  problem: {
    'name-empty': 'Donnez un nom à l’inscription.',
    'name-too-long': 'Le nom dépasse 256 caractères.',
    'name-unseen': 'Le nom contient des caractères invisibles. Saisissez-le de nouveau.',
    'base-url': 'L’URL de base de la plateforme d’automatisation n’est pas valide.',
    'certificate-missing': 'Créez un certificat ou fournissez un fichier.',
    'certificate-expired': 'Le certificat a expiré. Créez-en un autre.',
    'certificate-too-long':
      'Le certificat dure plus longtemps que ce locataire ne l’autorise. Créez-en un plus court.',
  },
}

export default provision
