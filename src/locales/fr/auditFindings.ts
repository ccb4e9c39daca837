import type english from '../en/auditFindings'
import type { TranslationOf } from '../translation'

const auditFindings: TranslationOf<typeof english> = {
  'hidden-grant': {
    title: 'Autorisations accordées sans être déclarées',
    text_one:
      '« {{name}} » détient 1 autorisation que son inscription ne demande pas : {{permissions}}. La liste des autorisations configurées du portail ne la montre pas.',
    text_other:
      '« {{name}} » détient {{count}} autorisations que son inscription ne demande pas : {{permissions}}. La liste des autorisations configurées du portail ne les montre pas.',
    fix: 'Demandez au propriétaire si l’application en a besoin. Si oui, déclarez ce qui manque ; sinon, révoquez-le.',
  },
  'grant-on-disabled-principal': {
    title: 'Octrois à une application désactivée',
    text_one:
      'Personne ne peut se connecter à « {{name}} », qui détient encore 1 autorisation : {{permissions}}. Sa réactivation la lui rendrait.',
    text_other:
      'Personne ne peut se connecter à « {{name}} », qui détient encore {{count}} autorisations : {{permissions}}. Sa réactivation les lui rendrait.',
    fix: 'Si l’application ne doit plus servir, révoquez ce qu’elle détient, puis supprimez-la.',
  },
  'grant-on-deleted-principal': {
    title: 'Octrois à une application supprimée',
    text_one:
      'L’application d’entreprise dont l’ID d’objet est {{name}} ne figure plus dans aucune liste, mais 1 octroi la désigne encore : {{permissions}}. Une application supprimée peut être restaurée pendant 30 jours ; cet octroi peut alors reprendre effet.',
    text_other:
      'L’application d’entreprise dont l’ID d’objet est {{name}} ne figure plus dans aucune liste, mais {{count}} octrois la désignent encore : {{permissions}}. Une application supprimée peut être restaurée pendant 30 jours ; ces octrois peuvent alors reprendre effet.',
    fix: 'Les autorisations déléguées peuvent être révoquées ici. Les autorisations d’application ne peuvent pas l’être tant que l’application reste supprimée. Si son inscription a été supprimée avec elle, cherchez-la sous Inscriptions d’applications > Applications supprimées : supprimez-la définitivement, ou restaurez-la pour révoquer ce qu’elle détient. Sinon, seuls PowerShell et Microsoft Graph (directory/deletedItems) montrent l’application d’entreprise supprimée.',
  },
  'grant-to-missing-resource': {
    title: 'Octrois sur une API disparue',
    text_one:
      '« {{name}} » détient 1 autorisation d’une API qui n’est plus dans ce locataire ({{resources}}) : {{permissions}}. Elle ne donne rien et encombre chaque vérification.',
    text_other:
      '« {{name}} » détient {{count}} autorisations d’API qui ne sont plus dans ce locataire ({{resources}}) : {{permissions}}. Elles ne donnent rien et encombrent chaque vérification.',
    fix: 'Révoquez ce qu’elle y détient : rien ne peut en dépendre.',
  },
  'unknown-permission': {
    title: 'Octrois d’autorisations qui n’existent plus',
    text_one:
      '« {{name}} » détient 1 autorisation que {{resources}} n’expose plus ou a désactivée : {{permissions}}. Elle ne donne rien aujourd’hui, mais serait de nouveau active si l’API la rétablissait.',
    text_other:
      '« {{name}} » détient {{count}} autorisations que {{resources}} n’expose plus ou a désactivées : {{permissions}}. Elles ne donnent rien aujourd’hui, mais seraient de nouveau actives si l’API les rétablissait.',
    fix: 'Révoquez ce qu’elle y détient, sauf si l’application ou l’API est de Microsoft : les applications de Microsoft utilisent entre elles des autorisations qu’aucune liste ne montre.',
  },
  'user-grant-leftover': {
    title: 'Consentements d’utilisateurs à côté d’un octroi général',
    text_one:
      'Le consentement d’un utilisateur à « {{name}} » répète ce qui est accordé à tous sur {{resource}} : {{permissions}}. Il ne donne rien de plus, mais subsiste quand l’octroi général est révoqué.',
    text_other:
      '{{count}} autorisations consenties par des utilisateurs à « {{name}} » (utilisateurs : {{users}}) répètent ce qui est accordé à tous sur {{resource}} : {{permissions}}. Elles ne donnent rien de plus, mais subsistent quand l’octroi général est révoqué.',
    fix: 'Révoquez les consentements des utilisateurs : personne n’y perd rien.',
  },
  'user-consent-high-risk': {
    title: 'Autorisations à risque élevé consenties par des utilisateurs',
    text_one:
      '{{user}} a consenti à titre individuel à une autorisation à risque élevé pour « {{name}} » : {{permissions}}.',
    text_other:
      'Des utilisateurs ont consenti à {{count}} autorisations à risque élevé pour « {{name}} » : {{permissions}}. Utilisateurs : {{users}}, dont {{user}}.',
    fix: 'Vérifiez que l’application est connue. Révoquez les consentements, ou faites accorder l’autorisation pour tous par un administrateur ; revoyez ensuite à quoi les utilisateurs peuvent consentir.',
  },
  'high-privilege-application': {
    title: 'Autorisations d’application qui permettent de prendre le contrôle du locataire',
    text_one: '« {{name}} » détient une autorisation d’application de risque critique : {{permissions}}.',
    text_other:
      '« {{name}} » détient {{count}} autorisations d’application de risque critique : {{permissions}}.',
    text_direct_one:
      '« {{name}} » détient une autorisation d’application pour laquelle on connaît un chemin direct vers le rôle d’administrateur général : {{permissions}}.',
    text_direct_other:
      '« {{name}} » détient {{count}} autorisations d’application pour lesquelles on connaît un chemin direct vers le rôle d’administrateur général : {{permissions}}.',
    text_indirect_one:
      '« {{name}} » détient une autorisation d’application pour laquelle on connaît un chemin indirect vers le rôle d’administrateur général : {{permissions}}.',
    text_indirect_other:
      '« {{name}} » détient {{count}} autorisations d’application pour lesquelles on connaît un chemin indirect vers le rôle d’administrateur général : {{permissions}}.',
    fix: 'Remplacez-les par des autorisations plus étroites là où le travail de l’application le permet. Traitez ses informations d’identification comme le mot de passe d’un administrateur : certificat ou identité managée, peu de propriétaires, connexions surveillées.',
  },
  'unverified-multitenant': {
    title: 'Applications d’autres locataires sans éditeur vérifié',
    text_one:
      '« {{name}} » est inscrite dans le locataire {{tenant}}. Elle n’a pas d’éditeur vérifié par Microsoft et détient 1 autorisation : {{permissions}}.',
    text_other:
      '« {{name}} » est inscrite dans le locataire {{tenant}}. Elle n’a pas d’éditeur vérifié par Microsoft et détient {{count}} autorisations : {{permissions}}.',
    fix: 'Cherchez qui s’en sert et qui la publie. Si personne ne le sait : désactivez-la, révoquez ce qu’elle détient, puis supprimez-la.',
  },
  'credential-expired': {
    title: 'Plus aucune information d’identification valide',
    text_one:
      '« {{name}} » détient des octrois, et sa seule information d’identification, « {{credential}} », a expiré le {{date}}.',
    text_other:
      '« {{name}} » détient des octrois, et ses {{count}} informations d’identification ont toutes expiré, la dernière, « {{credential}} », le {{date}}.',
    fix: 'Si des connexions en dépendent, elles échouent : ajoutez un nouveau certificat ou une nouvelle clé secrète. Si elle ne manque à personne, révoquez ce qu’elle détient et supprimez-la.',
  },
  'credential-expiring': {
    title: 'Une information d’identification expire bientôt',
    text: '« {{credential}} », information d’identification de « {{name}} », expire le {{date}} ; aucune autre ne dure plus longtemps.',
    text_replaced:
      '« {{credential}} », information d’identification de « {{name}} », expire le {{date}} ; une autre est valide plus longtemps.',
    text_staggered:
      '« {{credential}} », information d’identification de « {{name}} », expire le {{date}} ; d’autres durent plus longtemps, la dernière jusqu’au {{last}}.',
    fix: 'Ajoutez un nouveau certificat ou une nouvelle clé secrète à reporter dans chaque connexion avant cette date.',
    fix_replaced: 'Assurez-vous que chaque connexion utilise la plus récente, puis supprimez l’ancienne.',
  },
  'secret-old': {
    title: 'Clés secrètes de plus de deux ans',
    text_one: 'La clé secrète « {{credential}} » de « {{name}} » date du {{date}} et reste valide.',
    text_other:
      '{{count}} clés secrètes de « {{name}} » ont plus de deux ans et restent valides ; la plus ancienne, « {{credential}} », date du {{date}}.',
    fix: 'Mettez une nouvelle information d’identification, de préférence un certificat, dans les connexions concernées, puis supprimez l’ancienne clé secrète.',
  },
  'secret-and-certificate': {
    title: 'Une clé secrète à côté d’un certificat',
    text: '« {{name}} » a une clé secrète valide ({{secrets}}) à côté d’un certificat valide ({{certificates}}). L’un ou l’autre suffit pour se connecter : le certificat n’apporte donc aucune protection.',
    fix: 'Faites passer au certificat ce qui utilise encore la clé secrète, puis supprimez celle-ci.',
  },
  'no-owner': {
    title: 'Inscriptions sans propriétaire',
    text: '« {{name}} » n’a pas de propriétaire : personne n’est là pour renouveler ses informations d’identification ni pour répondre de ce qu’elle peut faire.',
    fix: 'Cherchez qui s’en sert et ajoutez au moins deux propriétaires.',
  },
  'implicit-grant': {
    title: 'L’octroi implicite est activé',
    text: '« {{name}} » peut recevoir des jetons d’ID dans l’adresse de sa page.',
    text_access:
      '« {{name}} » peut recevoir des jetons d’accès dans l’adresse de sa page, où l’historique, les journaux et les scripts peuvent les lire.',
    text_both:
      '« {{name}} » peut recevoir des jetons d’accès et des jetons d’ID dans l’adresse de sa page, où l’historique, les journaux et les scripts peuvent les lire.',
    fix: 'Demandez au propriétaire si quelque chose s’en sert encore. Sinon, désactivez-le (ici, ou sous Authentification > Octroi implicite et flux hybrides) ; les nouvelles applications utilisent le code d’autorisation avec PKCE.',
  },
  'redirect-http': {
    title: 'URI de redirection sans chiffrement',
    text_one: '« {{name}} » reçoit codes et jetons en clair, par http : {{uris}}.',
    text_other: '« {{name}} » reçoit codes et jetons en clair, par http, à {{count}} adresses : {{uris}}.',
    fix: 'Ajoutez l’adresse en https, puis retirez celles-ci. Seules les adresses de la machine de l’utilisateur, comme http://localhost, sont sans danger.',
  },
  'redirect-wildcard': {
    title: 'URI de redirection avec caractère générique',
    text_one: '« {{name}} » accepte toute adresse conforme à {{uris}}.',
    text_other:
      '« {{name}} » accepte toute adresse conforme à l’un des {{count}} modèles suivants : {{uris}}.',
    text_open_one:
      '« {{name}} » accepte toute adresse conforme à {{uris}}, et n’importe qui peut en obtenir une.',
    text_open_other:
      '« {{name}} » accepte toute adresse conforme à l’un de ces {{count}} modèles, {{uris}}, et n’importe qui peut en obtenir une.',
    fix: 'Ajoutez les adresses réellement utilisées, puis retirez le modèle.',
  },
  'redirect-dead-host': {
    title: 'URI de redirection vers des hôtes qui semblent morts',
    text: '« {{name}} » envoie les gens vers des adresses qui ne peuvent rien abriter de durable : {{uris}}. Jugé sur le seul nom ; l’hôte n’a pas été interrogé.',
    text_tunnel:
      '« {{name}} » envoie les gens vers un tunnel temporaire : {{uris}}. Son nom reviendra à la prochaine personne qui le demandera, avec les codes et les jetons. Jugé sur le seul nom.',
    text_reserved:
      '« {{name}} » envoie les gens vers un nom réservé aux exemples et aux tests : {{uris}}. Jugé sur le seul nom.',
    text_private:
      '« {{name}} » envoie les gens vers une adresse de réseau privé, qui désigne une autre machine dans chaque réseau : {{uris}}. Jugé sur la seule adresse.',
    text_retired:
      '« {{name}} » envoie les gens vers un service que Microsoft a arrêté : {{uris}}. Jugé sur le seul nom.',
    fix: 'Demandez au propriétaire si elle sert encore. Sinon, retirez-la de l’inscription.',
  },
  'look-alike-name': {
    title: 'Noms qui ressemblent à un autre',
    text: '« {{name}} » ressemble à « {{like}} ».',
    text_same:
      '« {{name}} » porte exactement le nom d’une application à laquelle on se fie, et n’est pas cette application.',
    text_characters: '« {{name}} » se lit « {{like}} », mais s’écrit avec d’autres caractères : {{shown}}.',
    text_typo: '« {{name}} » n’a qu’une lettre de différence avec « {{like}} ».',
    text_hidden:
      '« {{name}} » contient des caractères invisibles ou qui inversent le sens du texte : {{shown}}.',
    text_mixed: '« {{name}} » mêle dans un mot des lettres d’écritures différentes : {{shown}}.',
    fix: 'Cherchez qui l’a inscrite et pourquoi. Si elle est faite pour tromper : désactivez-la, révoquez ce qu’elle détient et regardez qui a consenti.',
  },
  'principal-credential': {
    title: 'Informations d’identification sur l’application d’entreprise',
    text_one:
      'Une information d’identification valide se trouve sur l’application d’entreprise « {{name}} » elle-même, là où les pages de l’inscription ne la montrent pas : {{credentials}}. Qui la possède agit en tant que cette application ; c’est un endroit prisé des attaquants.',
    text_other:
      '{{count}} informations d’identification valides se trouvent sur l’application d’entreprise « {{name}} » elle-même, là où les pages de l’inscription ne les montrent pas : {{credentials}}. Qui les possède agit en tant que cette application ; c’est un endroit prisé des attaquants.',
    text_dated_one:
      'Une information d’identification valide se trouve depuis le {{date}} sur l’application d’entreprise « {{name}} » elle-même, là où les pages de l’inscription ne la montrent pas : {{credentials}}. Qui la possède agit en tant que cette application ; c’est un endroit prisé des attaquants.',
    text_dated_other:
      '{{count}} informations d’identification valides se trouvent sur l’application d’entreprise « {{name}} » elle-même, la plus récente depuis le {{date}}, là où les pages de l’inscription ne les montrent pas : {{credentials}}. Qui les possède agit en tant que cette application ; c’est un endroit prisé des attaquants.',
    text_signing:
      'L’application d’entreprise « {{name}} » a ce qui ressemble à un certificat de signature SAML : {{credentials}}. C’est normal pour l’authentification unique ; une information d’identification peut toutefois se cacher sous cette forme.',
    fix: 'Cherchez qui l’a ajoutée : le journal d’audit l’indique sous « Add service principal credentials ». Si personne ne la connaît, supprimez-la (PowerShell ou Graph) et examinez les connexions de l’application.',
    fix_signing:
      'Comparez-la au certificat affiché sous Authentification unique. Si cette page n’en montre aucun, traitez-la comme une information d’identification inconnue.',
  },

  summary: {
    principals: 'applications qui détiennent quelque chose',
    privileged: 'applications qui ont un chemin vers le rôle d’administrateur général',
    'critical-application': 'autorisations d’application critiques accordées',
    'high-application': 'autorisations d’application à risque élevé accordées',
    'tenant-wide': 'autorisations déléguées accordées pour tous',
    hidden: 'accordées et non déclarées',
    'user-consents': 'autorisations consenties par les utilisateurs eux-mêmes',
    'risky-user-consents':
      'autorisations à risque élevé ou critique consenties par les utilisateurs eux-mêmes',
    'third-party': 'applications d’autres locataires qui détiennent quelque chose',
    unverified: 'applications d’autres locataires sans éditeur vérifié',
    disabled: 'applications désactivées qui détiennent encore des autorisations',
    missing: 'accordées sur une API disparue',
    unused: 'déclarées et non accordées',
    expired: 'applications qui ont des octrois et dont toutes les informations d’identification ont expiré',
    expiring: 'applications qui ont des octrois et dont une information d’identification expire bientôt',
    ownerless: 'applications qui ont des octrois mais pas de propriétaire',
  },
  party: {
    granted: 'Accordées en tout',
    critical: 'Critiques',
    high: 'À risque élevé',
    application: 'Autorisations d’application',
    tenantWide: 'Déléguées, pour tous',
    users: 'Déléguées, par utilisateur',
    hidden: 'Accordées et non déclarées',
    unused: 'Déclarées et non accordées',
  },
}

export default auditFindings
