import type english from '../en/rotate'
import type { TranslationOf } from '../translation'

const rotate: TranslationOf<typeof english> = {
  policy: {
    what: 'Les règles du locataire',
    notGiven:
      'Les règles du locataire pour les inscriptions n’ont pas été lues : il faut {{scope}}, que la console ne demande que si vous le souhaitez.',
    ask: 'Lire les règles',
    asking: 'Lecture…',
    secretsForbidden:
      'La stratégie de gestion des applications de ce locataire interdit les nouvelles clés secrètes client. Utilisez un certificat ou demandez une exemption.',
    mostSecret_one: 'Ce locataire autorise les clés secrètes pour {{count}} jour au plus.',
    mostSecret_other: 'Ce locataire autorise les clés secrètes pour {{count}} jours au plus.',
    mostCertificate_one: 'Ce locataire autorise les certificats pour {{count}} jour au plus.',
    mostCertificate_other: 'Ce locataire autorise les certificats pour {{count}} jours au plus.',
    certificateTooLong: 'Il dure plus longtemps que ce locataire ne l’autorise. Créez-en un plus court.',
  },
  secret: {
    name: 'Description',
    nameHelper:
      'Dites qui l’utilise. Elle est affichée dans le portail et ne doit donc pas contenir la clé secrète.',
    lifetime: 'Durée de vie',
    days_one: '{{count}} jour',
    days_other: '{{count}} jours',
    recommended: '{{count}} jours (recommandé)',
    hours_one: '{{count}} heure',
    hours_other: '{{count}} heures',
  },
  certificate: {
    way: 'Provenance du certificat',
    make: 'En créer un nouveau ici',
    give: 'Fournir un fichier',
    publicOnly:
      'Il ne contient pas de clé privée : l’inscription peut l’accepter, mais une connexion a aussi besoin du fichier .pfx.',
  },
  person: {
    label: 'Personne',
    placeholder: 'Rechercher par nom ou adresse',
    searching: 'Recherche…',
    none: 'Personne de ce nom ou de cette adresse',
    type: 'Saisissez au moins deux lettres',
    failed: 'La recherche de personnes a échoué.',
  },
  new: {
    secret: 'Nouvelle clé secrète client…',
    certificate: 'Nouveau certificat…',
    secretTitle: 'Nouvelle clé secrète client à côté des autres',
    certificateTitle: 'Nouveau certificat à côté des autres',
    intro: 'Ce qui existe reste et continue de fonctionner jusqu’à ce que vous le supprimiez.',
    action: 'Examiner…',
    cancel: 'Annuler',
    keep: 'Enregistrez le fichier maintenant : personne d’autre ne l’a.',
    proposed: 'Remplace {{name}}',
    expired: 'Le certificat a expiré.',
  },
  remove: {
    action: 'Supprimer…',
    what: '({{name}}, ID de clé {{keyId}})',
    last: 'Supprimer la dernière valide…',
  },
  steps: {
    title: 'Remplacer sans interruption',
    intro:
      'À côté de l’élément valide le plus récent, de plus anciens fonctionnent encore. Transmettez le nouveau, vérifiez qu’il est utilisé, puis supprimez l’ancien.',
    begin: 'Rien ne doit s’interrompre : créez d’abord le nouveau, à côté de l’ancien.',
    handOver: '1. Le transmettre',
    handOverNote:
      'Un texte pour la personne qui gère la connexion. La clé secrète n’y figure pas : donnez-la par une autre voie.',
    copied: 'Copié',
    copyFailed: 'Copie impossible',
    copy: 'Copier le texte',
    use: '2. Vérifier qu’il est utilisé',
    useNote:
      'Microsoft Graph v1.0 ne liste que les connexions faites par une personne dans une fenêtre, sans dire avec quelles informations d’identification. Ce que l’application obtient pour elle-même, et ce qui est renouvelé sans personne, n’y figure pas : voyez « Connexions de principal de service » dans le portail.',
    read: 'Lire le journal des connexions',
    reading: 'Lecture…',
    none: 'Le journal ne montre aucune connexion d’une personne à cette application.',
    since_one: '{{count}} connexion réussie depuis la création du nouveau ({{date}}), la dernière {{last}}.',
    since_other:
      '{{count}} connexions réussies depuis la création du nouveau ({{date}}), la dernière {{last}}.',
    sinceNone: 'Aucune connexion réussie depuis la création du nouveau ({{date}}).',
    failures_one: '{{count}} connexion a échoué depuis ; la dernière avec AADSTS{{code}}.',
    failures_other: '{{count}} connexions ont échoué depuis ; la dernière avec AADSTS{{code}}.',
    portal: 'Journaux de connexion dans le portail',
    removeOld: '3. Supprimer l’ancien',
    newest: 'Élément valide le plus récent : {{name}}, jusqu’au {{date}}.',
  },
  text: {
    subject: 'Nouvelles informations d’identification pour « {{app}} »',
    line: 'L’application « {{app}} » a reçu {{kind}}. Merci de l’utiliser dans la connexion à la place de l’ancien élément.',
    clientId: 'ID client : {{clientId}}',
    secret: 'Clé secrète client : commence par {{hint}}, ID de clé {{keyId}}, valable jusqu’au {{date}}',
    certificate: 'Certificat : empreinte {{thumbprint}}, valable jusqu’au {{date}}',
    value: 'La valeur vous parvient par une autre voie ; elle n’est pas dans ce message.',
    answer: 'Merci de répondre dès que la connexion fonctionne ainsi. L’ancien élément est supprimé ensuite.',
    kind: { secret: 'une nouvelle clé secrète client', certificate: 'un nouveau certificat' },
  },
}

export default rotate
