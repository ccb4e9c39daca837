import type { TranslationOf } from '../translation'
import type english from '../en/common'

const common: TranslationOf<typeof english> = {
  search: {
    clear: 'Effacer la recherche',
  },
  copy: {
    action: 'Copier : {{what}}',
    done: 'Copié',
    failed: 'Copie impossible : sélectionnez le texte et copiez-le à la main',
  },
  external: { newTab: '(s’ouvre dans un nouvel onglet)' },
  state: {
    loading: 'Chargement…',
    retry: 'Réessayer',
    close: 'Fermer',
  },
  yes: 'Oui',
  no: 'Non',
  never: 'Jamais',
  unknown: 'Inconnu',
  role: {
    globalAdministrator: 'Administrateur général',
    privilegedRoleAdministrator: 'Administrateur de rôle privilégié',
    cloudApplicationAdministrator: 'Administrateur d’application cloud',
    applicationAdministrator: 'Administrateur d’application',
    applicationDeveloper: 'Développeur d’applications',
    directoryWriters: 'Rédacteurs d’annuaire',
    userAdministrator: 'Administrateur d’utilisateurs',
    globalReader: 'Lecteur général',
    directoryReaders: 'Lecteurs d’annuaire',
    reportsReader: 'Lecteur de rapports',
    securityReader: 'Lecteur Sécurité',
    securityAdministrator: 'Administrateur de la sécurité',
  },
  unreadable: {
    what: '{{what}} : {{sentence}}',
    missingScope:
      'Lecture impossible : il manque à la console l’autorisation {{scope}}. Un administrateur peut la lui accorder.',
    missingRole:
      'Lecture impossible : vos rôles d’annuaire ne le permettent pas ({{code}}). Activez un rôle qui le permet, ou utilisez un compte qui en détient un.',
    failed: 'Lecture impossible : {{code}}. Réessayez.',
  },
  error: {
    title: 'Microsoft Graph n’a pas répondu comme prévu',
    refusedTitle: 'Microsoft Graph n’a pas autorisé cette opération',
    unauthorized: 'Microsoft Graph n’a pas accepté la connexion. Reconnectez-vous.',
    forbidden:
      'Vous n’avez pas ce droit : Microsoft Graph a répondu {{code}}. Il manque une autorisation à la console ou un rôle d’annuaire à votre compte : adressez-vous à un administrateur.',
    notFound:
      'Microsoft Graph ne trouve pas cet objet. Il a peut-être été supprimé, ou n’a pas encore atteint tous les réplicas : réessayez dans une minute.',
    conflict: 'Cet élément existe déjà. Rechargez la page pour le voir.',
    throttled: 'Microsoft Graph est saturé et demande d’attendre. Réessayez dans une minute.',
    invalid: 'Microsoft Graph a refusé la requête : {{code}}. Le message d’origine en donne la raison.',
    server: 'Microsoft Graph rencontre un problème ({{status}}). Réessayez.',
    network: 'Aucune réponse de Microsoft Graph. Vérifiez votre réseau et réessayez.',
    refused:
      'La console n’a pas envoyé de requête à une adresse extérieure à votre environnement. Réessayez ; si cela se reproduit, déconnectez-vous et vérifiez l’environnement sur la page d’accueil.',
    malformed: 'La réponse de Microsoft Graph est illisible. Réessayez.',
    other: 'Une erreur s’est produite. Réessayez.',
    otherTitle: 'L’opération a échoué',
    raw: 'Message d’origine :',
    token: {
      title: 'Microsoft Entra ID n’a pas délivré de jeton d’accès',
      interactionRequired:
        'Microsoft Entra ID doit d’abord vous poser une question ({{scopes}}). Réessayez et répondez dans sa fenêtre.',
      denied:
        'Ces autorisations n’ont pas été accordées : {{scopes}}. Une personne habilitée à consentir pour l’organisation doit le faire.',
      declined: 'Vous avez refusé les autorisations {{scopes}}. Rien n’a changé ; vous pouvez réessayer.',
      cancelled:
        'La fenêtre de connexion a été fermée avant la fin. Rien n’a changé ; vous pouvez réessayer.',
      blocked:
        'Le navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres contextuelles pour cette page, puis réessayez.',
      failed:
        'La connexion a échoué ({{code}}). Si le problème persiste, déconnectez-vous puis reconnectez-vous.',
    },
    requestId: 'Identifiant de la requête',
  },
}

export default common
