import type english from '../en/received'
import type { TranslationOf } from '../translation'

const received: TranslationOf<typeof english> = {
  open: {
    choose: 'Choisir un fichier',
    drop: 'Ou déposez ici le fichier .json.',
    paste: 'Ou collez son lien ou son texte',
    read: 'Lire',
  },
  fault: {
    title: 'Lecture impossible',
    inPart: '{{part}} : {{problem}}',
    next_link:
      'Rien n’en a été repris. Rouvrez le lien en entier, demandez plutôt le fichier, ou ouvrez-en un autre ci-dessous.',
    next_file:
      'Rien n’en a été repris. Choisissez un autre fichier ci-dessous, ou demandez-en un nouveau à l’expéditeur.',
    next_pasted: 'Rien n’en a été repris. Collez le lien entier ou le texte complet du fichier.',
    empty: 'Il n’y a rien dedans.',
    'too-long': 'La longueur permise est dépassée.',
    'not-a-hand-off': 'C’est autre chose que ce que cette page peut ouvrir.',
    damaged: 'Le contenu est endommagé ou tronqué.',
    'newer-version':
      'Elle provient d’une version plus récente de cette console. Rechargez la page et réessayez.',
    missing: 'Cet élément manque.',
    'unknown-key': 'Il s’y trouve quelque chose qui n’y a pas sa place.',
    'wrong-type': 'Ce n’est pas le bon type de contenu.',
    malformed: 'La forme n’est pas celle attendue.',
    'unsafe-characters': 'Il s’y trouve des caractères invisibles ou trompeurs.',
    'nothing-asked': 'Elle ne demande rien.',
    'other-certificate': 'Son certificat n’est pas celui que son empreinte désigne.',
  },
  origin: {
    title: 'D’où elle vient',
    source: 'Ouverte depuis',
    link: 'Un lien',
    file: 'Le fichier {{name}}',
    pasted: 'Un texte collé',
    from: 'Auteur indiqué',
    nobody: 'Personne n’est nommé',
    unverified: 'Non vérifié : n’importe qui peut y inscrire n’importe quel nom et n’importe quelle date.',
    created: 'Date indiquée',
    createdAt: '{{date}} ({{relative}})',
  },
  remark: {
    'other-tenant': {
      title: 'Elle concerne un autre locataire',
      detail:
        'Elle nomme le locataire {{given}}, alors que vous êtes connecté à {{here}}. Déconnectez-vous et connectez-vous à ce locataire, ou demandez-en une créée dans le vôtre.',
    },
    'other-environment': {
      title: 'Elle concerne un autre environnement',
      detail:
        'Elle nomme l’environnement {{environment}}, alors que vous êtes connecté à {{hereEnvironment}}. Déconnectez-vous et choisissez cet environnement sur la page d’accueil.',
    },
    old: {
      title: 'Elle a plus de 30 jours',
      detail: 'Elle indique avoir été créée le {{date}}. Demandez si elle est toujours d’actualité.',
    },
    'from-the-future': {
      title: 'Sa date est dans le futur',
      detail:
        'Elle indique avoir été créée le {{date}} : une horloge est déréglée, ou quelqu’un a écrit la date à la main.',
    },
  },
  asks: 'Ce qu’elle demande',
  discard: 'Abandonner',
}
export default received
