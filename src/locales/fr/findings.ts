import type { TranslationOf } from '../translation'
import type english from '../en/findings'

const findings: TranslationOf<typeof english> = {
  severity: {
    blocks: 'Bloque la connexion',
    warns: 'Peut échouer',
    fine: 'Correct',
    explains: 'Bon à savoir',
  },
  certainty: {
    proven: 'Prouvé par ce que contient le locataire',
    consistent: 'Compatible avec ce que montre le locataire ; ce n’est pas une preuve',
  },
  kind: {
    Delegated: 'autorisation déléguée',
    Application: 'autorisation d’application',
  },
  aKind: {
    Delegated: 'autorisation déléguée',
    Application: 'autorisation d’application',
  },
  wouldFailWith: 'Échouerait avec {{code}}',
  couldFailWith: 'En cas d’échec : {{code}}',

  'client-id-malformed': {
    title: 'Ce n’est pas un ID client',
    detail:
      'Saisi : « {{given}} ». Attendu : 32 chiffres hexadécimaux sous la forme 00000000-0000-0000-0000-000000000000.',
    detail_found: 'Saisi : « {{given}} ». Il contient un ID : {{expected}}.',
    fix: 'Copiez-le depuis l’inscription d’application : Vue d’ensemble > ID d’application (client).',
    fix_found: 'Utilisez {{expected}}.',
  },
  'client-id-not-found': {
    title: 'Aucune application avec cet ID client dans ce locataire',
    detail:
      'Ni inscription d’application ni application d’entreprise n’a l’ID client {{given}}. Il est peut-être mal saisi, appartient à un autre locataire ou a été supprimé.',
    detail_foreign:
      'Rien dans ce locataire n’a l’ID client {{given}}. Ce n’est normal que pour une application multilocataire inscrite dans un autre locataire ; sa clé secrète et son URI de redirection ne peuvent pas être vérifiés d’ici.',
    fix: 'Choisissez l’inscription dans la liste ou copiez Vue d’ensemble > ID d’application (client).',
    fix_foreign:
      'Si l’application est la vôtre, choisissez-la dans la liste. Si elle est inscrite ailleurs, faites confirmer l’ID par son propriétaire.',
  },
  'client-id-is-object-id': {
    title: 'C’est l’ID d’objet, pas l’ID client',
    detail: '{{given}} est l’ID d’objet de « {{name}} ». Son ID client est {{expected}}.',
    fix: 'Utilisez {{expected}}.',
  },
  'client-id-is-tenant-id': {
    title: 'C’est l’ID de locataire, pas l’ID client',
    detail:
      '{{given}} est l’ID du locataire. Les deux figurent sur la page Vue d’ensemble, l’un sous l’autre.',
    detail_swapped:
      '{{given}} est l’ID du locataire et le champ Tenant ID en contient un autre : les deux semblent inversés.',
    fix: 'Copiez Vue d’ensemble > ID d’application (client), le premier des deux.',
    fix_swapped: 'Utilisez {{expected}} ici et {{given}} comme ID de locataire.',
  },
  'client-id-is-microsofts': {
    title: 'C’est l’ID client d’une application de Microsoft',
    detail:
      '{{given}} appartient à « {{name}} », une application propre à Microsoft. Personne d’autre ne peut en avoir une clé secrète ni y inscrire un URI de redirection.',
    fix: 'Utilisez une inscription à vous : choisissez-la dans la liste ou inscrivez-en une nouvelle.',
  },
  'client-id-found': {
    title: 'Inscription trouvée',
    title_foreign: 'Application d’entreprise trouvée, inscrite dans un autre locataire',
    detail: 'L’ID client appartient à « {{name}} ».',
    detail_foreign:
      'L’ID client appartient à « {{name}} », dont l’inscription se trouve dans un autre locataire. Sa clé secrète, son URI de redirection et ses autorisations déclarées ne peuvent pas être vérifiés d’ici.',
    fix: '',
    fix_foreign:
      'Demandez au propriétaire de l’application de vérifier la clé secrète et l’URI de redirection.',
  },
  'tenant-malformed': {
    title: 'Ce n’est pas un ID de locataire',
    detail: 'Saisi : « {{given}} ». Attendu : l’ID de l’annuaire (locataire), par exemple {{expected}}.',
    detail_found: 'Saisi : « {{given}} ». Il contient un ID : {{expected}}.',
    fix: 'Utilisez {{expected}}, le locataire auquel vous êtes connecté, ou copiez Vue d’ensemble > ID de l’annuaire (locataire).',
    fix_found: 'Utilisez {{expected}}, si c’est bien le locataire voulu.',
  },
  'tenant-mismatch': {
    title: 'Ce n’est pas le locataire auquel vous êtes connecté',
    title_clientId: 'C’est l’ID client, pas l’ID de locataire',
    title_swapped: 'L’ID de locataire et l’ID client semblent inversés',
    detail:
      'Saisi : {{given}}. L’inscription n’accepte que les comptes de son propre locataire : {{expected}}.',
    detail_elsewhere:
      'Saisi : {{given}}. Vous êtes connecté à {{expected}} ; rien ne peut donc être vérifié dans l’autre locataire.',
    detail_unverified:
      'Saisi : {{given}}. Impossible de lire si ce domaine appartient au locataire {{expected}}.',
    detail_clientId:
      '{{given}} figure aussi dans le champ Client ID. Un locataire a son propre ID : ici {{expected}}.',
    detail_swapped:
      '{{given}} n’est pas l’ID de ce locataire, et le champ Client ID contient celui-ci : {{expected}}.',
    fix: 'Utilisez {{expected}}.',
    fix_swapped: 'Utilisez {{expected}} ici et {{given}} comme ID client.',
    fix_elsewhere:
      'Utilisez {{expected}} ou connectez-vous à l’autre locataire pour y vérifier la connexion.',
    fix_unverified: 'Utilisez l’ID {{expected}} : il est toujours correct pour ce locataire.',
  },
  'tenant-common-single-tenant': {
    title: '« common » ne fonctionne pas avec une inscription à locataire unique',
    detail:
      'Saisi : « {{given}} ». « {{name}} » n’accepte que les comptes de son propre locataire ; l’ID de celui-ci est attendu : {{expected}}.',
    fix: 'Utilisez {{expected}}. (Rendre l’inscription multilocataire fonctionnerait aussi, mais l’ouvrirait à d’autres locataires.)',
  },
  'tenant-required-single-tenant': {
    title: 'Une inscription à locataire unique exige l’ID de son locataire',
    detail:
      'Saisi : « {{given}} », qui désigne n’importe quelle organisation. « {{name}} » n’accepte que les comptes de son propre locataire : {{expected}}.',
    detail_empty:
      'Sans locataire, l’authentification vise n’importe quelle organisation. « {{name}} » n’accepte que les comptes de son propre locataire : {{expected}}.',
    fix: 'Utilisez {{expected}}.',
  },
  'tenant-common-not-accepted': {
    title: 'L’ID du locataire est nécessaire ici',
    title_consumers: '« consumers » est réservé aux comptes personnels',
    detail:
      'Saisi : « {{given}} ». Une application qui se connecte en son propre nom appartient à un seul locataire ; « {{given}} » n’en désigne aucun. Attendu : {{expected}}.',
    detail_consumers:
      'Saisi : « {{given}} ». Les comptes professionnels et scolaires ne peuvent pas s’y connecter. Attendu : « common » pour une inscription multilocataire, sinon {{expected}}.',
    fix: 'Utilisez {{expected}}.',
  },
  'tenant-fits': {
    title: 'Le locataire convient',
    title_empty: 'Le locataire peut rester vide',
    detail: '{{given}} est le locataire auquel vous êtes connecté.',
    detail_shared: 'L’application est multilocataire : « {{given}} » est accepté.',
    detail_empty: 'L’application est multilocataire : le locataire est celui de la personne qui se connecte.',
    detail_mayStayEmpty:
      '{{given}} est le locataire auquel vous êtes connecté. L’application de l’éditeur est multilocataire : le champ peut rester vide.',
    fix: '',
  },
  'audience-mismatch': {
    title: 'L’inscription n’accepte que les comptes personnels',
    title_personalToo: 'L’inscription accepte aussi les comptes personnels',
    detail:
      '« {{name}} » est réservée aux comptes Microsoft personnels. Les comptes d’une organisation et ses boîtes aux lettres sont hors de sa portée.',
    detail_personalOnly:
      '« {{name}} » est réservée aux comptes Microsoft personnels. Personne de votre organisation ne peut s’y connecter.',
    detail_personalToo:
      '« {{name}} » accepte les comptes de toute organisation et les comptes Microsoft personnels. La connexion fonctionne ; l’éditeur en demande moins.',
    fix_personalToo:
      'Si rien d’autre n’en a besoin, restreignez ici les types de comptes (dans le portail : Authentification > Types de comptes pris en charge).',
    fix: 'Modifiez ici les types de comptes (dans le portail : Authentification > Types de comptes pris en charge), ou inscrivez une nouvelle application pour les comptes de votre organisation.',
  },
  'environment-mismatch': {
    title: 'Ce n’est pas l’environnement auquel vous êtes connecté',
    detail:
      'Saisi : {{given}}. Vous êtes connecté à {{expected}} ; les locataires et inscriptions d’un cloud n’existent pas dans un autre.',
    detail_graph:
      'Saisi : {{given}}. Vous êtes connecté à {{expected}}. L’authentification se fait au même endroit, mais chacun a son propre Microsoft Graph, qui refuse les jetons de l’autre.',
    fix: 'Choisissez {{expected}} ou connectez-vous à un locataire de {{given}}.',
  },
  'secret-is-secret-id': {
    title: 'C’est un ID de secret, pas la clé secrète',
    title_guid: 'Cela ressemble à un ID de secret, pas à une clé secrète',
    title_clientId: 'C’est l’ID client, pas la clé secrète',
    title_tenantId: 'C’est l’ID de locataire, pas la clé secrète',
    detail:
      'C’est l’ID de secret de « {{secret}} ». Attendu : le texte de la colonne Valeur, affiché une seule fois, à la création de la clé secrète.',
    detail_elsewhere:
      'C’est l’ID d’une clé secrète d’une autre inscription, « {{name}} ». Attendu : la Valeur d’une clé secrète de celle-ci.',
    detail_clientId:
      'Le même ID figure dans le champ Client ID. Attendu : la Valeur d’une clé secrète client.',
    detail_tenantId: 'C’est l’ID du locataire. Attendu : la Valeur d’une clé secrète client.',
    detail_guid:
      'Cette valeur a la forme d’un ID. Les clés secrètes de Microsoft Entra comptent environ 40 caractères, dont des signes comme ~ et _.',
    fix: 'Si personne n’a conservé la Valeur, créez une nouvelle clé secrète : ici, ou dans le portail sous Certificats et secrets.',
  },
  'secret-malformed': {
    title: 'C’est la valeur masquée, pas la clé secrète',
    title_short: 'La clé secrète semble tronquée',
    title_inside: 'Il y a un espace dans la clé secrète',
    detail:
      'Une fois la page quittée, la colonne Valeur n’affiche plus que les trois premiers caractères et des astérisques : la clé secrète elle-même n’est plus visible.',
    detail_short_one:
      '{{count}} caractère saisi ; les clés secrètes de Microsoft Entra en comptent de 16 à 64, le plus souvent 40.',
    detail_short:
      '{{count}} caractères saisis ; les clés secrètes de Microsoft Entra en comptent de 16 à 64, le plus souvent 40.',
    detail_inside:
      'Un espace ou une fin de ligne se trouve à l’intérieur de la valeur. Microsoft Entra ne crée pas de telles clés.',
    fix: 'Si personne n’a conservé la Valeur, créez une nouvelle clé secrète : ici, ou dans le portail sous Certificats et secrets.',
    fix_short: 'Copiez-la en entier, avec le bouton de copie à côté de la Valeur.',
    fix_inside:
      'Retirez l’espace ou copiez de nouveau la clé secrète avec le bouton de copie à côté de la Valeur.',
  },
  'secret-unknown': {
    title: 'La clé secrète ne correspond à aucune de celles de cette inscription',
    title_hintless: 'La clé secrète n’a pas pu être comparée',
    detail_zero:
      'Ses trois premiers caractères ne correspondent à aucune clé secrète de « {{name}} », qui n’en a plus de valide.',
    detail_one:
      'Ses trois premiers caractères ne sont pas ceux de la seule clé secrète valide de « {{name}} ».',
    detail:
      'Ses trois premiers caractères ne sont ceux d’aucune des {{count}} clés secrètes valides de « {{name}} ».',
    detail_hintless_one:
      '« {{name}} » a une clé secrète valide dont Microsoft Entra n’indique pas les premiers caractères. C’est peut-être celle-ci.',
    detail_hintless:
      '« {{name}} » a {{count}} clés secrètes valides, et Microsoft Entra n’indique pas les premiers caractères de chacune. C’est peut-être l’une d’elles.',
    fix: 'Vérifiez qu’elle a été copiée en entier, depuis la colonne Valeur de cette inscription ; sinon, créez une nouvelle clé secrète.',
  },
  'secret-of-other-application': {
    title: 'La clé secrète semble appartenir à une autre inscription',
    title_unseen: 'La clé secrète ressemble à celle d’une inscription de ce locataire',
    detail:
      'Elle est compatible avec une clé secrète valide de « {{name}} » ({{appId}}), mais avec aucune de cette inscription.',
    detail_unseen:
      'Elle est compatible avec une clé secrète valide de « {{name}} » ({{appId}}). Les clés secrètes de l’ID client saisi ne peuvent pas être lues d’ici.',
    fix: 'Utilisez l’ID client {{appId}} ou une clé secrète de cette inscription.',
    fix_unseen: 'Si c’est bien l’application « {{name}} » que vous voulez, utilisez son ID client {{appId}}.',
  },
  'secret-expired': {
    title: 'La clé secrète a expiré',
    title_notYet: 'La clé secrète n’est pas encore valide',
    detail: 'Elle est compatible avec « {{secret}} » (qui commence par {{hint}}), expirée le {{date}}.',
    detail_notYet:
      'Elle est compatible avec « {{secret}} » (qui commence par {{hint}}), valide seulement à partir du {{date}}.',
    fix: 'Créez une nouvelle clé secrète : ici, ou dans le portail sous Certificats et secrets.',
    fix_notYet: 'Attendez cette date ou créez une clé secrète valide immédiatement.',
  },
  'secret-expiring': {
    title: 'La clé secrète expire bientôt',
    detail_zero: '« {{secret}} » expire aujourd’hui, {{date}}. La connexion échouera alors.',
    detail_one: '« {{secret}} » expire dans {{count}} jour, le {{date}}. La connexion échouera alors.',
    detail: '« {{secret}} » expire dans {{count}} jours, le {{date}}. La connexion échouera alors.',
    fix: 'Créez dès maintenant une nouvelle clé secrète et utilisez-la ici, pour que la connexion survive à l’ancienne.',
  },
  'secret-consistent': {
    title: 'La clé secrète est compatible avec cette inscription',
    detail:
      'Elle commence par {{hint}}, comme « {{secret}} », valide jusqu’au {{date}}. Trois caractères ne prouvent rien, mais c’est bon signe.',
    detail_several:
      'Elle commence par {{hint}}, comme {{count}} clés secrètes valides, dont la première expire le {{date}}. Trois caractères ne prouvent rien, mais c’est bon signe.',
    detail_endless:
      'Elle commence par {{hint}}, comme « {{secret}} », qui n’expire jamais. Trois caractères ne prouvent rien, mais c’est bon signe.',
    fix: '',
  },
  'secret-none-registered': {
    title: 'L’inscription n’a pas de clé secrète client',
    title_expired: 'Les clés secrètes client de l’inscription ont expiré',
    detail: '« {{name}} » n’a aucune clé secrète client ; aucune ne peut donc convenir ici.',
    detail_expired: 'Plus aucune des clés secrètes client de « {{name}} » n’est valide.',
    fix: 'Créez-en une : ici, ou dans le portail sous Certificats et secrets > Clés secrètes client.',
  },
  'certificate-unreadable': {
    title: 'Le certificat est illisible',
    'title_not-packed': 'Le champ n’accepte pas un texte PEM',
    'title_base64-damaged': 'Le texte du certificat est incomplet ou endommagé',
    'title_other-kind': 'Ce fichier est d’un autre type',
    'title_too-large': 'Ce fichier est trop volumineux pour un certificat',
    detail: 'Le champ de l’éditeur attend un fichier .pfx sous forme de texte Base64, ce que ceci n’est pas.',
    'detail_not-packed':
      'Le champ de l’éditeur attend un fichier .pfx sous forme de texte Base64. Ce PEM contient le certificat et sa clé : il peut être réuni dans un tel fichier.',
    'detail_base64-damaged': 'Une partie du texte Base64 manque ou a été modifiée en chemin.',
    fix: 'Fournissez le fichier .pfx qui contient le certificat et sa clé privée.',
    'fix_not-packed': 'Réunissez-le dans un fichier .pfx et utilisez son Base64.',
    'fix_base64-damaged':
      'Copiez-le de nouveau, du premier au dernier caractère, ou fournissez le fichier .pfx lui-même.',
  },
  'certificate-password-wrong': {
    title: 'Le mot de passe n’ouvre pas le certificat',
    'title_password-missing': 'Le certificat a un mot de passe',
    detail: 'Le fichier a été chiffré avec un autre mot de passe.',
    'detail_password-missing': 'Sans son mot de passe, la clé privée est inutilisable.',
    fix: 'Saisissez le mot de passe défini à la création du fichier .pfx. Il ne peut pas être retrouvé : à défaut, créez un certificat.',
  },
  'certificate-no-private-key': {
    title: 'La clé privée manque',
    detail: 'Le fichier ne contient que le certificat. La connexion signe avec la clé privée.',
    detail_der:
      'Un fichier .cer est la partie publique : il est destiné à l’inscription d’application. La connexion signe avec la clé privée.',
    detail_pem:
      'Le texte PEM contient le certificat, mais pas de clé. La connexion signe avec la clé privée.',
    detail_other: 'Le fichier contient une clé privée, mais celle d’un autre certificat.',
    fix: 'Fournissez le fichier .pfx exporté avec la clé privée.',
  },
  'certificate-not-registered': {
    title: 'L’inscription ne porte pas ce certificat',
    title_unknown: 'Impossible de savoir si l’inscription porte ce certificat',
    detail: '« {{name}} » n’a aucun certificat. L’empreinte de celui-ci est {{thumbprint}}.',
    detail_others: 'Aucun des certificats de « {{name}} » n’a l’empreinte {{thumbprint}}.',
    detail_unknown:
      'Un certificat de « {{name}} » a un identifiant qui n’est pas une empreinte : il ne peut pas être comparé à {{thumbprint}}.',
    fix: 'Laissez la console ajouter sa partie publique à l’inscription, ou utilisez le certificat qui y est inscrit.',
    fix_unknown: 'Comparez l’empreinte sur la page de l’inscription, Certificats et secrets > Certificats.',
  },
  'certificate-registered': {
    title: 'L’inscription porte ce certificat',
    detail: '« {{name}} » a un certificat dont l’empreinte est {{thumbprint}}.',
    fix: '',
  },
  'certificate-none-registered': {
    title: 'L’inscription n’a pas de certificat',
    title_expired: 'Les certificats de l’inscription ont expiré',
    detail: '« {{name}} » n’a aucun certificat ; aucune clé privée ne peut donc convenir ici.',
    detail_expired: 'Plus aucun des certificats de « {{name}} » n’est valide.',
    fix: 'Fournissez un fichier .pfx ou créez un certificat, puis ajoutez sa partie publique à l’inscription.',
  },
  'certificate-expired': {
    title: 'Le certificat a expiré',
    title_notYet: 'Le certificat n’est pas encore valide',
    detail: 'Il était valide jusqu’au {{date}}.',
    detail_notYet: 'Il est valide à partir du {{date}}.',
    detail_registered: 'Sur l’inscription, il a pris fin le {{date}}.',
    fix: 'Créez un certificat et ajoutez sa partie publique à l’inscription.',
    fix_notYet: 'Attendez cette date, ou créez un certificat.',
    fix_registered: 'Ajoutez-le de nouveau à l’inscription, ou créez un certificat.',
  },
  'certificate-expiring': {
    title: 'Le certificat expire bientôt',
    detail: 'Il est valide jusqu’au {{date}}. Ensuite, la connexion échouera.',
    fix: 'Créez son successeur à temps : une inscription peut porter les deux pendant la transition.',
  },
  'certificate-weak': {
    title: 'Le certificat est faible : {{found}}',
    title_size: 'La clé est courte : {{found}} bits',
    title_kind: 'La clé n’est pas une clé RSA : {{found}}',
    detail:
      'Un certificat signé avec ce hachage peut être en partie falsifié, et bien des systèmes le refusent.',
    detail_size: 'Les clés RSA de moins de 2048 bits ne sont plus considérées comme sûres.',
    detail_kind:
      'Microsoft Entra ID documente des signatures RSA pour les certificats ; la connexion ne saura peut-être pas utiliser cette clé.',
    fix: 'Créez un certificat avec une clé RSA de 2048 bits au moins et SHA-256.',
  },
  'redirect-missing': {
    title: 'L’URI de redirection n’est pas inscrit',
    title_native: 'Un URI de redirection n’est pas inscrit : {{expected}}',
    title_otherBase: 'L’URI de redirection inscrit est celui d’une autre adresse',
    detail: 'La connexion utilise {{expected}}, que l’inscription ne mentionne pas.',
    detail_native:
      'L’authentification depuis Studio revient à {{expected}}, que l’inscription ne mentionne pas pour les applications mobiles et de bureau.',
    detail_otherBase:
      'Inscrit : {{given}}, qui appartient à l’URL de base {{baseUrl}}. Avec l’URL de base du formulaire, la connexion utilise {{expected}}.',
    fix: 'Laissez la console l’ajouter (dans le portail : Authentification > Ajouter une plateforme > Web). L’écran de connexion de l’éditeur affiche l’adresse exacte.',
    fix_native:
      'Laissez la console l’ajouter (dans le portail : Authentification > Ajouter une plateforme > Applications mobiles et de bureau).',
    fix_otherBase:
      'Si la plateforme d’automatisation se trouve à {{baseUrl}}, indiquez cette URL de base dans le formulaire ; sinon, ajoutez {{expected}}.',
  },
  'redirect-near-miss': {
    title: 'L’URI de redirection est presque correct',
    detail: 'Inscrit : {{given}}. Attendu, au caractère près : {{expected}}.',
    detail_backslash:
      'Inscrit : {{given}}. Les barres obliques inverses viennent d’une coquille dans la page de l’éditeur. Attendu : {{expected}}.',
    detail_http: 'Inscrit : {{given}}. Il commence par http et non par https. Attendu : {{expected}}.',
    detail_slash: 'Inscrit : {{given}}. Il se termine par une barre oblique de trop. Attendu : {{expected}}.',
    detail_case: 'Inscrit : {{given}}. Les majuscules comptent dans le chemin. Attendu : {{expected}}.',
    detail_typo: 'Inscrit : {{given}}. Un ou deux caractères diffèrent. Attendu : {{expected}}.',
    fix: 'Remplacez-le ici (dans le portail : Authentification, plateforme Web).',
    fix_native:
      'Remplacez-le ici (dans le portail : Authentification, plateforme Applications mobiles et de bureau).',
  },
  'redirect-wrong-platform': {
    title: 'L’URI de redirection est sur la mauvaise plateforme',
    detail: 'Inscrit : {{given}}, mais pas sur la plateforme Web.',
    detail_spa:
      '{{given}} est inscrit pour une application monopage. UiPath échange le code sur un serveur, ce que Microsoft Entra refuse alors.',
    detail_public:
      '{{given}} est inscrit pour les applications mobiles et de bureau, qui ne doivent pas envoyer de clé secrète client.',
    detail_nativeOnSpa:
      '{{given}} est inscrit pour une application monopage. Studio échange le code hors d’un navigateur, ce que Microsoft Entra refuse alors.',
    detail_nativeOnWeb:
      '{{given}} est inscrit pour une application web, qui doit s’authentifier par une clé secrète. Studio n’en a pas.',
    fix: 'Laissez la console le déplacer (dans le portail : sous Authentification, retirez-le de là et ajoutez-le à la plateforme Web).',
    fix_nativeOnSpa:
      'Laissez la console le déplacer (dans le portail : sous Authentification, retirez-le de là et ajoutez-le à Applications mobiles et de bureau).',
    fix_nativeOnWeb:
      'Laissez la console le déplacer (dans le portail : sous Authentification, retirez-le de là et ajoutez-le à Applications mobiles et de bureau).',
  },
  'redirect-registered': {
    title: 'URI de redirection inscrit',
    detail: '{{given}} est inscrit sur la plateforme Web.',
    detail_native: '{{given}} est inscrit pour les applications mobiles et de bureau.',
    fix: '',
  },
  'implicit-grant-on': {
    title: 'L’octroi implicite est activé sans nécessité',
    detail: 'Des jetons peuvent être émis directement à un navigateur. La connexion ne s’en sert pas.',
    detail_access:
      'Des jetons d’accès peuvent être émis directement à un navigateur. La connexion ne s’en sert pas.',
    detail_id:
      'Des jetons d’ID peuvent être émis directement à un navigateur. La connexion ne s’en sert pas.',
    detail_both:
      'Des jetons d’accès et d’ID peuvent être émis directement à un navigateur. La connexion ne s’en sert pas.',
    fix: 'Désactivez-le ici, sauf si un autre programme en a besoin (dans le portail : Authentification > Octroi implicite et flux hybrides).',
  },
  'public-client-off': {
    title: '« Autoriser les flux clients publics » est désactivé',
    title_native: '« Autoriser les flux clients publics » est désactivé : sans effet ici',
    detail:
      'Tant qu’aucun URI de redirection de cette connexion n’est inscrit pour les applications mobiles et de bureau, Microsoft Entra se fie à ce réglage et demande une clé secrète que Studio n’a pas.',
    detail_native:
      'L’URI de redirection indique déjà à Microsoft Entra qu’il s’agit d’une application de bureau. Seules les authentifications sans URI de redirection dépendent de ce réglage, par exemple par nom d’utilisateur et mot de passe.',
    fix: 'Inscrivez l’URI de redirection pour les applications mobiles et de bureau ; le réglage peut alors rester tel quel.',
    fix_native: 'Rien à faire.',
  },
  'principal-missing': {
    title: 'L’application d’entreprise manque',
    detail:
      '« {{name}} » est inscrite, mais n’a pas d’application d’entreprise dans ce locataire. Sans elle, rien ne peut être accordé et aucun jeton n’est émis.',
    detail_delegated:
      '« {{name}} » n’a pas encore d’application d’entreprise dans ce locataire. Le premier consentement la crée, si la personne qui établit la connexion peut consentir.',
    fix: 'Laissez la console la créer et accorder les autorisations en une seule fois.',
  },
  'principal-disabled': {
    title: 'L’application d’entreprise est désactivée',
    detail:
      'L’authentification auprès de « {{name}} » est désactivée, pour les personnes comme pour l’application elle-même.',
    fix: 'Si ce n’est pas voulu, autorisez de nouveau la connexion (dans le portail : Application d’entreprise > Propriétés > Activé pour que les utilisateurs se connectent ?).',
  },
  'principal-enabled': {
    title: 'Application d’entreprise activée',
    detail: '« {{name}} » est présente et peut servir à se connecter.',
    fix: '',
  },
  'assignment-required': {
    title: 'Seules les personnes affectées peuvent se connecter',
    title_appOnly: 'Affectation requise : sans effet ici',
    detail: '« {{name}} » exige une affectation. La personne qui établit la connexion doit être affectée.',
    detail_appOnly:
      '« {{name}} » exige une affectation. Cela ne limite que les personnes ; cette connexion se fait au nom de l’application elle-même.',
    fix: 'Affectez la personne (ou un groupe) dans le portail, sous Application d’entreprise > Utilisateurs et groupes ; ou laissez tout le monde se connecter, affecté ou non.',
    fix_appOnly: 'Rien à faire.',
  },
  'no-owner': {
    title: 'L’inscription n’a pas de propriétaire',
    detail:
      '« {{name}} » n’a aucun propriétaire : hormis les administrateurs, personne n’est prévenu des échéances ni autorisé à renouveler ce qui expire.',
    fix: 'Ajoutez un propriétaire : vous-même ici, ou d’autres personnes sur la page de l’inscription.',
  },
  'public-app-found': {
    title: 'L’application de l’éditeur est présente dans ce locataire',
    detail: 'Son application d’entreprise est ici « {{name}} ».',
    fix: '',
  },
  'public-app-candidates': {
    title: 'Une application de ce locataire est peut-être celle de l’éditeur',
    detail_one:
      'L’éditeur ne publie pas son ID client. D’après son nom ou son éditeur, c’est peut-être {{names}}.',
    detail:
      'L’éditeur ne publie pas son ID client. D’après leur nom ou leur éditeur, {{count}} applications sont possibles : {{names}}.',
    fix: 'Choisissez celle à laquelle on se connecte ; son consentement est alors vérifié.',
  },
  'public-app-not-consented': {
    title: 'Il manque un consentement à l’application de l’éditeur',
    title_missing: 'L’application de l’éditeur n’est pas encore dans ce locataire',
    title_noCandidate: 'Aucune application de l’éditeur n’a été trouvée dans ce locataire',
    detail_one: 'Il manque à « {{name}} » le consentement pour tous les utilisateurs à {{permissions}}.',
    detail:
      'Il manque à « {{name}} » le consentement pour tous les utilisateurs à {{count}} autorisations : {{permissions}}.',
    detail_missing:
      '« {{name}} » ({{appId}}) n’a pas d’application d’entreprise ici. Le premier consentement la crée, si la personne qui établit la connexion peut consentir.',
    detail_noCandidate:
      'L’éditeur ne publie pas l’ID client de son application. La première personne qui se connecte est invitée à consentir, ce qui crée l’application ici.',
    fix: 'Accordez le consentement de l’administrateur pour tous ou faites établir la connexion par une personne qui peut consentir.',
    fix_noCandidate: 'Faites établir la première connexion par une personne qui peut consentir.',
  },
  'public-app-consented': {
    title: 'L’application de l’éditeur a les consentements nécessaires',
    detail:
      '« {{name}} » a le consentement pour tous les utilisateurs aux {{count}} autorisations demandées.',
    fix: '',
  },
  'user-consent-blocked': {
    title: 'Les utilisateurs de ce locataire ne peuvent pas y consentir',
    title_workflow: 'Les utilisateurs de ce locataire doivent en faire la demande à un administrateur',
    detail:
      'Le consentement de l’administrateur n’est pas exigé en soi, mais la stratégie du locataire n’autorise pas les utilisateurs à consentir à : {{permissions}}. La connexion s’arrête sur « Approbation administrateur requise ».',
    detail_workflow:
      'La stratégie du locataire n’autorise pas les utilisateurs à consentir à : {{permissions}}. La personne qui établit la connexion peut envoyer une demande ; la connexion fonctionne dès qu’un administrateur l’a acceptée.',
    fix: 'Accordez le consentement de l’administrateur ou faites établir la connexion par un administrateur.',
  },
  'user-consent-allowed': {
    title: 'La personne qui établit la connexion peut consentir',
    detail:
      'Rien n’est accordé pour tous, mais la stratégie du locataire permet aux utilisateurs de consentir à : {{permissions}}.',
    fix: '',
  },
  'permission-not-declared': {
    title: '{{permission}} n’est ni déclarée ni accordée',
    title_optional: '{{permission}} n’est pas accordée ; facultative',
    detail:
      'La connexion a besoin de {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). L’inscription ne la demande pas et personne ne l’a accordée.',
    detail_userConsent:
      'La connexion demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). La personne qui établit la connexion peut y consentir, si le locataire le permet aux utilisateurs.',
    detail_userAllowed:
      'La connexion demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). Le locataire permet aux utilisateurs d’y consentir : la personne qui établit la connexion y est invitée.',
    detail_userBlocked:
      'La connexion demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). Le locataire ne permet pas aux utilisateurs d’y consentir.',
    detail_chosen:
      'Le champ Scope demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})), qui exige le consentement de l’administrateur. L’inscription ne la déclare pas et personne ne l’a accordée.',
    detail_optional:
      'Seules les activités qui utilisent {{permission}} ($t(findings:kind.{{kind}})) en ont besoin.',
    fix: 'Déclarez-la et accordez le consentement de l’administrateur.',
    fix_chosen:
      'Déclarez-la et accordez le consentement de l’administrateur, ou retirez-la du champ Scope si l’automatisation s’en passe.',
    fix_optional: 'Accordez-la si l’automatisation s’en sert.',
  },
  'permission-not-granted': {
    title: '{{permission}} n’est pas accordée',
    title_optional: '{{permission}} n’est pas accordée ; facultative',
    detail:
      'L’inscription demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})), mais aucun administrateur n’y a consenti.',
    detail_userConsent:
      'Personne n’a encore consenti à {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). La personne qui établit la connexion peut le faire, si le locataire le permet aux utilisateurs.',
    detail_userAllowed:
      'Personne n’a consenti pour tous à {{permission}} de {{resource}} ($t(findings:kind.{{kind}})). Le locataire permet aux utilisateurs d’y consentir : la personne qui établit la connexion y est invitée.',
    detail_userBlocked:
      'Personne n’a consenti à {{permission}} de {{resource}} ($t(findings:kind.{{kind}})), et le locataire ne permet pas aux utilisateurs de le faire.',
    detail_listed:
      'L’application de l’éditeur demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})) quand une activité s’en sert. Le consentement de l’administrateur est exigé, et aucun administrateur ne l’a donné.',
    detail_foreign:
      'La connexion a besoin de {{permission}} de {{resource}} ($t(findings:kind.{{kind}})), mais aucun administrateur n’y a consenti pour cette application d’entreprise.',
    detail_chosen:
      'Le champ Scope demande {{permission}} de {{resource}} ($t(findings:kind.{{kind}})), qui exige le consentement de l’administrateur, et aucun administrateur n’y a consenti.',
    detail_optional:
      'Seules les activités qui utilisent {{permission}} ($t(findings:kind.{{kind}})) en ont besoin.',
    fix: 'Accordez le consentement de l’administrateur.',
    fix_chosen:
      'Accordez le consentement de l’administrateur, ou retirez-la du champ Scope si l’automatisation s’en passe.',
    fix_optional: 'Accordez-la si l’automatisation s’en sert.',
  },
  'permission-ready': {
    title: '{{permission}} est accordée',
    detail:
      '{{permission}} de {{resource}} ($t(findings:kind.{{kind}})) est accordée pour tout le locataire.',
    fix: '',
  },
  'permission-wrong-kind': {
    title: '{{permission}} existe, mais de l’autre type',
    detail:
      'La connexion a besoin de {{permission}} de {{resource}} comme $t(findings:aKind.{{kind}}). L’inscription a l’autorisation de ce nom, mais de l’autre type, qui ne compte pas ici.',
    fix: 'Déclarez et accordez {{permission}} comme $t(findings:aKind.{{kind}}).',
  },
  'permission-granted-not-declared': {
    title: '{{permission}} est accordée, mais pas déclarée',
    detail:
      'Cela fonctionne aujourd’hui. Le prochain clic sur « Accorder un consentement d’administrateur » dans le portail la retirerait sans rien dire.',
    fix: 'Déclarez-la pour qu’elle reste.',
  },
  'permission-excess': {
    title: '{{permission}} est accordée, mais cette connexion ne s’en sert pas',
    detail:
      '{{permission}} de {{resource}} ($t(findings:kind.{{kind}})) dépasse ce que demande la connexion. Un autre programme en a peut-être besoin.',
    fix: 'Si rien d’autre ne s’en sert, révoquez-la.',
  },
  'permission-user-consent-only': {
    title: '{{permission}} n’est accordée qu’à certains utilisateurs',
    detail_one:
      'Seul ce compte a consenti : {{users}}. Toute autre personne qui établit la connexion sera invitée à consentir, ou refusée.',
    detail:
      '{{count}} personnes ont consenti : {{users}}. Toute autre personne qui établit la connexion sera invitée à consentir, ou refusée.',
    fix: 'Faites établir la connexion par l’une d’elles ou accordez le consentement de l’administrateur pour tous.',
  },
  'permission-no-application-form': {
    title: '{{permission}} n’existe que comme autorisation déléguée',
    detail:
      'L’éditeur la cite aussi pour ce type, mais une application qui se connecte en son propre nom ne peut pas la porter. Elle ne manque pas.',
    fix: 'Rien à faire.',
  },
  'permission-unknown': {
    title: '{{resource}} n’a pas d’autorisation {{permission}}',
    detail: 'Il n’existe pas d’$t(findings:kind.{{kind}}) de ce nom. L’authentification serait refusée.',
    detail_otherKind:
      '{{permission}} n’existe que dans l’autre type, pas comme $t(findings:aKind.{{kind}}). L’authentification serait refusée.',
    detail_disabled:
      '{{resource}} propose {{permission}} ($t(findings:kind.{{kind}})), mais elle y est désactivée.',
    fix: 'Vérifiez l’orthographe ou retirez-la du champ Scope.',
    fix_disabled: 'Adressez-vous au propriétaire de {{resource}} ou passez-vous-en.',
  },
  'permission-unreadable': {
    title: 'Les autorisations accordées n’ont pas pu être lues',
    title_registration: 'L’inscription n’a pas pu être lue',
    title_catalogue: '{{permission}} n’a pas pu être vérifiée',
    detail:
      'Les autorisations déclarées sont connues, pas celles qui sont accordées. Rien n’est dit à leur sujet.',
    detail_scope:
      'La console n’a pas l’autorisation {{scope}}. Les autorisations déclarées sont connues, pas celles qui sont accordées.',
    detail_registration: 'Ni ses valeurs ni ses autorisations n’ont pu être vérifiées.',
    detail_catalogue: 'La liste des autorisations de {{resource}} n’a pas pu être lue.',
    fix: 'Connectez-vous avec un compte autorisé à lire les consentements, par exemple un Lecteur général, ou réessayez.',
    fix_registration: 'Réessayez.',
    fix_catalogue: 'Vérifiez l’orthographe ou réessayez.',
  },
  'scope-below-minimum': {
    title: 'Il manque au champ Scope ce dont toute connexion a besoin',
    title_inferred: 'Il manque au champ Scope ce que toute authentification demande au moins',
    detail: 'Il manque : {{missing}}.',
    detail_inferred:
      'Il manque : {{missing}}. L’éditeur n’indique pas de minimum ; c’est notre interprétation.',
    fix: 'Ajoutez-le au champ Scope.',
  },
  'scope-lacks-shared': {
    title: 'Le champ Scope ne donne pas accès à une boîte aux lettres partagée',
    detail:
      '{{given}} est indiquée comme boîte aux lettres partagée, mais aucune autorisation de messagerie se terminant par .Shared n’est demandée.',
    fix: 'Ajoutez {{missing}} (ou Mail.ReadWrite.Shared, Mail.Send.Shared) au champ Scope.',
  },
  'value-has-stray-characters': {
    title: '{{label}} est entouré de caractères en trop',
    detail: 'Ils sont venus avec la valeur collée.',
    detail_spaces: 'Des espaces ou des fins de ligne sont venus avec la valeur collée.',
    detail_invisible: 'Des caractères invisibles sont venus avec la valeur collée.',
    detail_quotes: 'Des guillemets sont venus avec la valeur collée.',
    fix: 'Retirez-les ; la console examine la valeur sans eux.',
  },
  'value-missing': {
    title: '{{label}} est vide',
    detail: 'Le formulaire de l’éditeur exige {{label}}.',
    detail_passwordless:
      'Le fichier n’a pas de mot de passe, mais le formulaire de l’éditeur exige {{label}}.',
    fix: 'Renseignez {{label}}.',
    fix_passwordless: 'Réunissez le certificat et sa clé dans un fichier .pfx avec mot de passe.',
  },
  'account-required': {
    title: '{{label}} est vide',
    detail:
      'La connexion se fait au nom de l’application elle-même : il faut lui indiquer pour quel utilisateur ou quelle boîte aux lettres partagée elle agit. Elle ne peut pas être établie sans cela.',
    fix: 'Renseignez le nom d’utilisateur principal de l’utilisateur ou de la boîte aux lettres partagée.',
  },
  'account-malformed': {
    title: '{{label}} n’est pas un nom d’utilisateur principal',
    title_objectId: '{{label}} est un ID d’objet',
    title_several: '{{label}} contient plusieurs adresses',
    title_spaces: 'Il y a un espace dans {{label}}',
    detail: 'Saisi : « {{given}} ». Attendu : une adresse telle que factures@contoso.com.',
    detail_found: 'Saisi : « {{given}} ». La valeur contient une adresse : {{expected}}.',
    detail_spaces: 'Saisi : « {{given}} ». Sans l’espace, c’est une adresse : {{expected}}.',
    detail_several:
      'Saisi : « {{given}} ». Une connexion agit pour un seul utilisateur ou une seule boîte aux lettres partagée.',
    detail_objectId:
      'Saisi : {{given}}. Microsoft Graph connaît aussi les utilisateurs par un tel ID, mais l’éditeur demande le nom d’utilisateur principal.',
    fix: 'Copiez-le depuis Utilisateurs > l’utilisateur > Nom d’utilisateur principal ; pour une boîte aux lettres partagée, son adresse.',
    fix_found: 'Utilisez {{expected}}.',
    fix_spaces: 'Utilisez {{expected}}.',
    fix_several: 'Gardez-en une seule et établissez une connexion distincte pour chacune des autres.',
  },
  'account-other-domain': {
    title: '{{label}} est dans un domaine que ce locataire n’a pas',
    detail: 'Saisi : « {{given}} ». {{domain}} ne fait pas partie des domaines vérifiés du locataire.',
    fix: 'Vérifiez l’adresse : une boîte aux lettres d’un autre locataire est hors de portée.',
  },
  'account-not-found': {
    title: 'Personne n’a cette adresse dans ce locataire',
    detail:
      '{{label}} : aucun utilisateur n’a « {{given}} » comme nom d’utilisateur principal ni comme adresse.',
    fix: 'Vérifiez l’orthographe, et que l’utilisateur ou la boîte aux lettres partagée n’a pas été supprimé.',
  },
  'account-unreadable': {
    title: '{{label}} n’a pas pu être recherché',
    detail: 'Impossible de lire si « {{given}} » existe ; rien n’est dit à ce sujet.',
    fix: 'Réessayez ou recherchez-le sous Utilisateurs.',
  },
  'account-found': {
    title: '{{label}} trouvé',
    detail: '« {{given}} » est {{name}}.',
    fix: '',
  },
  'account-is-alias': {
    title: 'C’est une adresse, pas le nom d’utilisateur principal',
    detail:
      '« {{given}} » est une adresse de {{name}}, dont le nom d’utilisateur principal est {{expected}}. Microsoft Graph ne trouve les utilisateurs que par ce nom.',
    fix: 'Utilisez {{expected}}.',
  },
  'account-disabled': {
    title: 'La connexion est bloquée pour ce compte',
    detail:
      'La connexion est bloquée pour {{name}}. C’est normal pour une boîte aux lettres partagée. Pour une personne, cela peut signifier un départ, et la boîte aux lettres disparaît alors avec la licence.',
    fix: 'Rien à faire pour une boîte aux lettres partagée ; pour une personne, assurez-vous que la boîte aux lettres est conservée.',
  },
  'account-is-guest': {
    title: 'Ce compte est un invité',
    detail:
      '{{name}} est un invité. La boîte aux lettres d’un invité se trouve dans un autre locataire, hors de portée de cette connexion.',
    fix: 'Utilisez un compte de ce locataire.',
  },
  'account-without-mailbox': {
    title: 'Ce compte ne semble pas avoir de boîte aux lettres',
    detail:
      'L’annuaire ne connaît aucune adresse de {{name}}. Sans boîte aux lettres dans Exchange Online, il n’y a rien à lire.',
    fix: 'Attribuez une licence avec Exchange Online ou utilisez un compte qui a une boîte aux lettres.',
  },
}

export default findings
