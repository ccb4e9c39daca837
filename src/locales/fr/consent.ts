import type english from '../en/consent'
import type { TranslationOf } from '../translation'

const consent: TranslationOf<typeof english> = {
  title: 'Un simple utilisateur pourrait-il donner son consentement ?',
  intro:
    'Une connexion déléguée demande le consentement de la personne qui la crée. Il s’agit ici d’un membre du locataire sans rôle d’annuaire.',
  reading: 'Lecture des stratégies du locataire…',
  verdict: {
    may: 'Oui : il pourrait créer cette connexion sans administrateur.',
    'may-not': 'Non : il lui faut un administrateur pour au moins une autorisation.',
    unknown: 'Impossible à dire : certains des éléments qui en décident ne sont pas connus.',
  },
  reason: {
    'granted-already': 'Déjà accordée à tous : personne n’est invité à consentir',
    'admin-consent-required': 'Exige un administrateur par elle-même, quel que soit le demandeur',
    'admin-consent-overridden':
      'Exige un administrateur par elle-même. La stratégie {{policy}} de ce locataire l’admet ; Microsoft ne dit pas si cela suffit',
    'assignment-required':
      'L’application d’entreprise exige que les utilisateurs soient affectés : un administrateur doit alors consentir, quoi que disent les stratégies',
    'users-may-not-consent': 'Les utilisateurs ne peuvent pas consentir dans ce locataire',
    'admitted-by-policy': 'La stratégie {{policy}} permet aux utilisateurs de consentir',
    'no-policy-admits': 'Aucune des stratégies applicables aux utilisateurs ne l’admet',
    'excluded-by-policy': 'La stratégie applicable aux utilisateurs l’exclut',
    'publisher-not-verified': 'La stratégie exige un éditeur vérifié, ce que cette application n’a pas',
    'publisher-unknown': 'La stratégie dépend de l’éditeur de l’application, qui n’est pas connu ici',
    'classification-unknown':
      'La stratégie dépend de la classification de l’autorisation par le locataire, qui n’a pas pu être lue',
    'application-unknown':
      'La stratégie dépend de l’application ou de son propriétaire : indiquez l’ID client d’une application qui existe ici',
    'risky-application':
      'La stratégie {{policy}} l’admet. Mais l’application appartient à un autre locataire et son éditeur n’est pas vérifié : Microsoft peut la juger risquée, et il faut alors un administrateur',
    'permission-unknown': 'Absente du catalogue de son API, ou désactivée',
    'policy-unreadable': 'Les stratégies qui en décident n’ont pas pu être lues',
  },
  someOf_one: '{{count}} autorisation :',
  someOf_other: '{{count}} autorisations :',
  setting: {
    label: 'Paramètre dans le portail',
    none: 'Ne pas autoriser le consentement de l’utilisateur',
    low: 'Autoriser le consentement de l’utilisateur pour les applications d’éditeurs vérifiés, pour les autorisations sélectionnées',
    all: 'Autoriser le consentement de l’utilisateur pour les applications',
    managed: 'Laisser Microsoft gérer vos paramètres de consentement',
    own: 'Stratégies choisies par ce locataire : {{policies}}',
    open: 'Paramètres de consentement de l’utilisateur',
    managedNote:
      'Microsoft modifie de temps à autre ce que ce paramètre admet ; voici ce qu’il admet aujourd’hui.',
  },
  workflow: {
    label: 'Quand un utilisateur ne peut pas consentir',
    on_zero: 'Il peut demander une approbation, mais aucun réviseur n’est désigné.',
    on_one: 'Il peut demander une approbation ; {{count}} réviseur (utilisateur, groupe ou rôle) est averti.',
    on_other:
      'Il peut demander une approbation ; {{count}} réviseurs (utilisateurs, groupes ou rôles) sont avertis.',
    off: 'Il voit « Approbation administrateur requise » et ne peut rien demander : personne n’est averti.',
    unknown: 'Impossible de lire s’il peut s’adresser à un administrateur.',
    open: 'Paramètres de consentement de l’administrateur',
  },
  next: {
    label: 'Que faire',
    consent:
      'Un administrateur accorde les autorisations pour tous ; le tableau des autorisations montre ce qui manque. Aucun utilisateur n’est alors invité à consentir.',
    ask: 'Ou bien l’utilisateur demande une approbation sur la page de connexion, et un réviseur décide.',
    assign: 'Ou bien l’affectation n’est plus exigée : les stratégies décident alors.',
    policy:
      'Ou bien un Administrateur de rôle privilégié autorise les utilisateurs à consentir davantage, par une stratégie propre à cette application.',
    workflow:
      'Activez le flux de travail de consentement de l’administrateur, pour que les utilisateurs bloqués puissent faire une demande.',
  },
  read: {
    why: 'Les stratégies de consentement du locataire ne sont pas lues à la connexion. Leur lecture exige les autorisations {{scopes}}, qu’un administrateur doit accorder à la console.',
    action: 'Lire les stratégies du locataire',
    busy: 'Lecture…',
    who: 'Rôles qui peuvent les lire : {{roles}}.',
  },
  what: {
    assigned: 'Ce à quoi les utilisateurs peuvent consentir',
    grantPolicies: 'Conditions des stratégies',
    adminConsentRequests: 'Flux de travail de consentement de l’administrateur',
    classifications: 'Classification des autorisations',
  },
}
export default consent
