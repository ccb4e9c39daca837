import type { TranslationOf } from '../translation'
import type english from '../en/sandbox'

const sandbox: TranslationOf<typeof english> = {
  documentTitle: 'Connexion – locataire bac à sable Contoso',
  banner:
    'Bac à sable : cette page n’est pas de Microsoft. Personne ici n’est réel et rien ne quitte votre navigateur.',
  loading: 'Un instant…',
  pick: {
    title: 'Qui souhaitez-vous être ?',
    intro:
      '{{app}} vous demande de vous connecter à Contoso. Choisissez une personne : toutes n’ont pas les mêmes droits.',
    signedIn: 'Session ouverte',
    cancel: 'Annuler',
    mayLabel: 'Peut',
    mayNotLabel: 'Ne peut pas',
  },
  role: {
    'Global Administrator': 'Administrateur général',
    'Privileged Role Administrator': 'Administrateur de rôle privilégié',
    'Cloud Application Administrator': 'Administrateur d’application cloud',
    'Application Administrator': 'Administrateur d’application',
    'Application Developer': 'Développeur d’applications',
    'Global Reader': 'Lecteur général',
    'User Administrator': 'Administrateur d’utilisateurs',
    User: 'Aucun rôle d’annuaire',
  },
  throughGroup: '{{role}}, par l’intermédiaire d’un groupe',
  persona: {
    ada: {
      may: 'tout lire, accorder toutes les autorisations, modifier toutes les inscriptions.',
      mayNot: 'rien n’est fermé à ce rôle.',
    },
    chidi: {
      may: 'modifier les inscriptions et accorder toutes les autorisations déléguées. Contoso demande une nouvelle approbation avant la première modification.',
      mayNot: 'accorder des autorisations d’application de Microsoft Graph.',
    },
    priya: {
      may: 'accorder toutes les autorisations, y compris les autorisations d’application de Microsoft Graph.',
      mayNot: 'modifier des inscriptions ni créer des applications d’entreprise.',
    },
    grace: {
      may: 'tout lire.',
      mayNot: 'modifier ou accorder quoi que ce soit.',
    },
    devon: {
      may: 'tout lire et modifier les inscriptions dont il est propriétaire, soit la plupart de celles d’UiPath.',
      mayNot: 'accorder des autorisations pour l’organisation ni créer des applications d’entreprise.',
    },
    uma: {
      may: 'voir les inscriptions et modifier les deux dont elle est propriétaire.',
      mayNot: 'lire qui a accordé quoi, ni rien accorder pour l’organisation.',
    },
  },
  confirm: {
    title: 'Approuver cette connexion',
    intro:
      'La stratégie d’accès conditionnel de Contoso demande à {{name}} un nouveau second facteur avant toute modification. Avec un vrai locataire, le téléphone sonnerait maintenant.',
    approve: 'Approuver',
    deny: 'Refuser',
  },
  consent: {
    title: 'Autorisations demandées',
    intro: '{{app}} souhaite effectuer les opérations suivantes au nom de {{name}} :',
    needsAdmin: 'Seul un administrateur peut donner ce consentement',
    forAll: 'Donner le consentement au nom de votre organisation',
    forAllHelp: 'Plus personne d’autre ne sera invité à accorder ces autorisations.',
    accept: 'Accepter',
    cancel: 'Annuler',
  },
  approval: {
    title: 'Approbation administrateur requise',
    intro:
      '{{app}} a besoin d’autorisations que seul un administrateur de Contoso peut accorder. {{name}} ne peut pas y consentir.',
    switch: 'Se connecter avec le compte d’un administrateur',
    back: 'Revenir à l’application sans rien accorder',
  },
  error: {
    title: 'Cette connexion est impossible',
    explanation: 'L’autorité du bac à sable a répondu comme le ferait Microsoft Entra :',
    home: 'Retour à la page d’accueil',
  },
  loggedOut: {
    title: 'Déconnexion effectuée',
    text: 'L’autorité du bac à sable a oublié qui vous étiez. Les données de Contoso restent comme vous les avez laissées.',
  },
}

export default sandbox
