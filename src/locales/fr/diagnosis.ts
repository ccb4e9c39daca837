import type english from '../en/diagnosis'
import type { TranslationOf } from '../translation'

const diagnosis: TranslationOf<typeof english> = {
  title: 'Test et diagnostic',
  limits:
    'Les vérifications prouvent ce qui se trouve dans le locataire : identifiants, adresses, autorisations, consentements, dates. Elles ne peuvent pas prouver qu’un secret, un mot de passe ou une clé est le bon : aucune page de navigateur n’a le droit de les utiliser. La commande ci-dessous le fait, sur votre propre poste.',
  command: {
    title: 'Tester depuis votre poste',
    powershell: 'PowerShell',
    bash: 'curl (bash, zsh)',
    what: 'Commande de test pour {{shell}}',
    incomplete: 'La commande apparaîtra dès que ceci sera correct : {{fields}}.',
    impossible:
      'Il n’y a pas de commande pour ce type : l’application, sa clé secrète et son URI de redirection appartiennent à UiPath. Créez la connexion dans UiPath, puis collez ci-dessous la réponse obtenue.',
    how: 'Ce qu’elle fait',
    proves: 'Ce qu’elle prouve',
    provesNot: 'Ce qu’elle ne prouve pas',
    hidden:
      'Collez-la en entier. Les secrets sont demandés sans s’afficher ; ils ne figurent ni dans la commande ni dans l’historique, et aucun jeton n’est affiché.',
    powershellNeeds: 'Fonctionne avec Windows PowerShell 5.1 et PowerShell 7, sans module.',
    bashNeeds: 'Nécessite curl et openssl ; sous Windows, Git Bash comprend les deux.',
  },
  kind: {
    'app-secret': {
      how: 'Demande un jeton avec la clé secrète client, comme le connecteur.',
      proves:
        'Que l’ID client, la clé secrète et le locataire vont ensemble, que la connexion n’est pas bloquée, et quelles autorisations d’application contient le jeton.',
      provesNot:
        'Que la boîte aux lettres du champ Account est accessible : Exchange Online peut limiter une application à certaines boîtes. Ni que le réseau et l’horloge du robot conviennent.',
    },
    'app-certificate': {
      how: 'Ouvre le fichier .pfx, signe une demande avec sa clé, comme le connecteur, et demande un jeton. La clé reste en mémoire.',
      proves:
        'Que le fichier, le mot de passe, l’ID client et le locataire vont ensemble, que l’inscription porte le certificat, et quelles autorisations d’application contient le jeton.',
      provesNot:
        'Que le texte Base64 du formulaire provient du même fichier, ni que la boîte aux lettres du champ Account est accessible.',
    },
    'code-secret': {
      how: 'Affiche une adresse où vous connecter avec le compte de la personne pour laquelle la connexion agit. Vous arrivez sur la page d’UiPath, qui peut signaler une erreur : copiez l’adresse depuis la barre d’adresse et collez-la, puis la clé secrète. Ne collez rien pour tester la clé secrète seule.',
      proves:
        'Que l’URI de redirection, les étendues, le consentement et la clé secrète sont corrects, et que l’accès conditionnel laisse entrer cette personne depuis ce poste.',
      provesNot:
        'Que les serveurs d’UiPath sont admis : l’accès conditionnel y voit un autre réseau et un autre appareil. La clé secrète seule ne prouve ni le consentement ni l’URI de redirection.',
    },
    'code-public': {
      how: 'Affiche une adresse où vous connecter avec le compte de la personne pour laquelle le robot agit. Vous arrivez sur une page vide ou inaccessible : copiez son adresse depuis la barre d’adresse et collez-la.',
      proves:
        'Que l’URI de redirection, les étendues et le consentement sont corrects, et que l’accès conditionnel laisse entrer cette personne depuis ce poste.',
      provesNot: 'Que le poste du robot est admis, ni qu’il peut ouvrir une fenêtre de connexion.',
    },
    device: {
      how: 'Affiche un code à saisir sur la page de Microsoft, où vous vous connectez à l’application d’UiPath avec les étendues qu’elle demande.',
      proves:
        'Que l’application est utilisable dans ce locataire, que ses étendues ont reçu un consentement et que cette personne peut se connecter.',
      provesNot:
        'La connexion de Studio elle-même, qui suit une autre voie. De nombreux locataires interdisent la connexion par code d’appareil : AADSTS7000218 ou AADSTS53003 ne dit alors rien de Studio.',
    },
  },
  answer: {
    title: 'Quelle a été la réponse ?',
    label: 'Coller la réponse',
    helper:
      'Le résultat de la commande, le texte de la boîte de dialogue d’UiPath ou de la page de Microsoft, une ligne de journal. Il reste dans cet onglet.',
    masked: 'Les jetons et secrets qu’elle contenait ont été masqués et oubliés aussitôt.',
    clear: 'Effacer',
    unknown:
      'Ce texte ne contient aucun code d’erreur. Collez-le en entier, avec le numéro qui suit AADSTS ou le JSON renvoyé.',
  },
  success: {
    title: 'Un jeton a été délivré.',
    dropped: 'Le jeton lui-même a été oublié ; voici ce qu’il indique.',
    opaque:
      'Un jeton a été délivré. Il est illisible (ceux des comptes personnels sont opaques) et a été oublié.',
    audience: 'Destiné à',
    tenant: 'Locataire',
    client: 'Application',
    scopes: 'Autorisations déléguées',
    roles: 'Autorisations d’application',
    expires: 'Valide jusqu’au',
    none: 'aucune',
    fits: 'C’est ce qu’il faut à cette connexion.',
  },
  mismatch: {
    tenant: 'Il provient du locataire {{given}} ; le formulaire indique {{expected}}.',
    client: 'Il a été délivré à l’application {{given}} ; le formulaire indique {{expected}}.',
    audience:
      'Il est destiné à {{given}} ; cette connexion appelle {{expected}}. A-t-il été demandé dans un autre environnement ?',
    kind: 'Il agit pour une personne (autorisations déléguées) ; cette connexion agit en tant qu’application.',
    roles: 'Il y manque {{missing}} : autorisation non accordée à l’application, ou accordée à l’instant.',
    scopes: 'Il y manque {{missing}} : autorisation sans consentement, ou non demandée.',
    expired: 'Il n’est plus valide : c’est une réponse plus ancienne.',
  },
  unknownCode: '{{code}} : la console ne connaît pas ce code',
  microsoftPage: 'Page de Microsoft sur {{code}}',
  blame: 'En cause : {{what}}',
  seen: 'La console le voit aussi : {{finding}}',
  check: {
    before:
      'La console peut le voir à l’avance et ne le voit pas en ce moment. Cela a-t-il été corrigé depuis, s’agit-il de l’erreur d’une autre connexion, ou le formulaire est-il encore incomplet ?',
    partly: 'La console ne peut le voir à l’avance que dans certains cas.',
    after:
      'Rien dans le locataire ne le montre à l’avance : seuls cette réponse ou le journal des connexions le disent.',
  },
  place: {
    authType: 'type d’authentification',
    authentication: 'page Authentification de l’inscription',
    credentials: 'page Certificats et secrets de l’inscription',
    clock: 'horloge du poste',
    connection: 'la connexion elle-même',
    consent: 'consentement',
    enterpriseApp: 'application d’entreprise',
    network: 'réseau ou paramètres entre locataires',
    permissions: 'page API autorisées de l’inscription',
    policy: 'stratégie du locataire',
    publisher: 'éditeur de l’application',
    redirect: 'URI de redirection',
    request: 'la requête elle-même',
    role: 'rôle de la personne',
    user: 'la personne qui se connecte',
  },
  trace: {
    correlationId: 'ID de corrélation',
    traceId: 'ID de trace',
    timestamp: 'Heure (UTC)',
  },
  cause: {
    'secret-wrong': {
      title: 'La clé secrète client est incorrecte',
      fix: 'Collez la Valeur de la clé secrète, et non son ID. Si elle n’a pas été conservée, créez-en une autre : le portail n’affiche une valeur qu’une seule fois.',
    },
    'secret-expired': {
      title: 'La clé secrète client a expiré',
      fix: 'Créez une nouvelle clé secrète, placez-la dans la connexion, puis supprimez l’ancienne.',
    },
    'credential-refused': {
      title: 'La clé secrète ou le certificat a été refusé',
      fix: 'Vérifiez qu’il appartient à cette application, qu’il est complet et n’a pas expiré ; en cas de doute, créez-en un autre.',
    },
    'credential-not-sent': {
      title: 'Une clé secrète était attendue, aucune n’a été envoyée',
      fix: 'Le service de connexion tient l’application pour confidentielle. Pour une connexion interactive, inscrivez l’URI de redirection sous « Applications mobiles et de bureau » ; les flux sans URI de redirection demandent aussi « Autoriser les flux clients publics ».',
    },
    'secret-of-public-client': {
      title: 'Un client public a envoyé une clé secrète',
      fix: 'L’URI de redirection est inscrit comme celui d’une application mobile ou de bureau. Inscrivez-le sous Web.',
    },
    'assertion-not-verified': {
      title: 'Le certificat n’est pas un de ceux de l’application',
      fix: 'Chargez la partie publique (.cer) de ce même .pfx dans l’inscription, ou utilisez le .pfx dont l’empreinte y figure.',
    },
    'certificate-subject': {
      title: 'Le sujet du certificat n’est pas admis',
      fix: 'L’application fait confiance à des certificats selon leur sujet et leur émetteur, et celui-ci en a d’autres. Utilisez-en un qui est admis, ou chargez celui-ci dans l’inscription.',
    },
    'clock-skew': {
      title: 'L’horloge du poste n’est pas à l’heure',
      fix: 'La demande signée n’était pas encore valide, ou ne l’était plus. Réglez l’horloge du poste sur un serveur de temps, et vérifiez son fuseau horaire.',
    },
    'assertion-of-other': {
      title: 'L’ID client et le certificat appartiennent à des applications différentes',
      fix: 'La demande signée désigne une autre application. Saisissez l’ID client de l’inscription qui porte le certificat.',
    },
    'assertion-malformed': {
      title: 'La demande signée est illisible ou a expiré',
      fix: 'Collez de nouveau le Base64 du .pfx et vérifiez son mot de passe. Si l’erreur persiste, essayez la commande proposée ici : elle distingue un défaut du fichier d’un défaut du connecteur.',
    },
    'application-not-found': {
      title: 'Cette application n’existe pas dans ce locataire',
      fix: 'Vérifiez que l’ID client est bien l’ID d’application (client), et non un ID d’objet, et que l’ID de locataire est celui de son locataire.',
    },
    'principal-missing': {
      title: 'L’application n’a pas d’application d’entreprise dans le locataire',
      fix: 'Créez-la avec la console, ou demandez à un administrateur de consentir une fois.',
    },
    'application-disabled': {
      title: 'L’application est désactivée',
      fix: 'Activez « Activé pour que les utilisateurs se connectent » dans les propriétés de l’application d’entreprise, une fois que vous savez pourquoi cela avait été désactivé.',
    },
    'tenant-not-found': {
      title: 'Ce locataire n’existe pas dans cet environnement',
      fix: 'Vérifiez l’ID de locataire, et que Environment désigne le cloud où se trouve le locataire.',
    },
    'tenant-missing': {
      title: 'La demande ne désigne aucun locataire',
      fix: 'Saisissez l’ID de locataire.',
    },
    'tenant-needed': {
      title: 'Le point de terminaison partagé ne convient pas à cette application',
      fix: 'Saisissez l’ID de locataire au lieu de « common », ou rendez l’inscription multilocataire.',
    },
    'account-not-here': {
      title: 'Le compte n’appartient pas à ce locataire',
      fix: 'Connectez-vous avec un compte du locataire, ou ajoutez-le comme invité. Un compte personnel demande une inscription qui l’autorise.',
    },
    'account-type': {
      title: 'Ce type de compte ne peut pas se connecter à ce locataire',
      fix: 'Utilisez un compte professionnel ou scolaire, ou modifiez les types de comptes pris en charge.',
    },
    'other-cloud': {
      title: 'La demande passe d’un cloud à un autre',
      fix: 'Choisissez l’environnement où se trouvent le locataire et l’inscription ; une inscription d’un cloud ne fonctionne pas dans un autre.',
    },
    'redirect-mismatch': {
      title: 'L’URI de redirection n’est pas inscrit tel qu’il a été envoyé',
      fix: 'Inscrivez l’URL de rappel du connecteur exactement comme elle s’affiche ici : schéma, hôte, chemin, barre oblique finale, plateforme.',
    },
    'redirect-none': {
      title: 'Aucun URI de redirection n’est inscrit',
      fix: 'Ajoutez l’URL de rappel du connecteur à l’inscription.',
    },
    'redirect-not-spa': {
      title: 'L’URI de redirection n’est pas inscrit comme celui d’une application monopage',
      fix: 'C’est l’erreur d’une application de navigateur, telle que cette console. L’URL de rappel d’UiPath se place sous Web.',
    },
    'redirect-is-spa': {
      title: 'L’URI de redirection est inscrit comme celui d’une application monopage',
      fix: 'Déplacez-le vers la plateforme Web : c’est le serveur d’UiPath qui échange le code.',
    },
    'implicit-off': {
      title: 'Le jeton demandé n’est pas délivré par l’inscription',
      fix: 'La demande veut un jeton d’ID directement depuis la page de connexion. Les connecteurs n’en ont pas besoin : cherchez quelle application l’a envoyée avant de l’activer.',
    },
    'not-consented': {
      title: 'Personne n’a donné son consentement à ces autorisations',
      fix: 'Demandez à un administrateur de consentir à ce que la connexion demande : la console en prépare le plan.',
    },
    cancelled: {
      title: 'La connexion a été annulée',
      fix: 'Quelqu’un a cliqué sur Annuler. Recommencez, et acceptez ce qui est demandé.',
    },
    'not-declared': {
      title: 'L’autorisation n’est pas déclarée dans l’inscription',
      fix: 'Ajoutez-la sous API autorisées, puis donnez le consentement.',
    },
    'resource-missing': {
      title: 'L’API demandée n’est pas dans le locataire',
      fix: 'Vérifiez l’adresse placée devant le nom de l’étendue. L’API demande peut-être une licence, ou son application d’entreprise manque.',
    },
    'admin-consent-needed': {
      title: 'Un administrateur doit donner son consentement',
      fix: 'Ici, les utilisateurs ne peuvent pas y consentir, ou une demande est en attente. Demandez à un administrateur de consentir, ou d’approuver la demande.',
    },
    'publisher-unverified': {
      title: 'Les utilisateurs ne peuvent pas consentir à une application sans éditeur vérifié',
      fix: 'Un administrateur le peut, après avoir vérifié à qui elle appartient.',
    },
    'microsofts-application': {
      title: 'Cet ID client est celui d’une application de Microsoft',
      fix: 'Elle ne peut pas servir pour d’autres API. Utilisez votre propre inscription.',
    },
    'scope-wrong': {
      title: 'Les étendues ne sont pas valides ensemble',
      fix: 'Ne nommez que les autorisations d’une seule API. Le jeton propre à une application demande « .default » et aucune autre étendue.',
    },
    'parameter-missing': {
      title: 'Il manque quelque chose à la demande, ou elle est mal formée',
      fix: 'Le texte dit quoi : cherchez un champ vide, ou des caractères superflus dans l’un d’eux.',
    },
    'not-assigned': {
      title: 'La personne ou l’application n’est pas affectée',
      fix: 'Affectez-la sous Utilisateurs et groupes de l’application d’entreprise, ou désactivez « Affectation requise ».',
    },
    'conditional-access': {
      title: 'Bloqué par l’accès conditionnel ou les paramètres de sécurité par défaut',
      fix: 'Le journal des connexions nomme la stratégie. Demandez une exception pour cette application ou ce réseau ; ne désactivez pas la stratégie.',
    },
    'mfa-needed': {
      title: 'Un second facteur est exigé',
      fix: 'Un nom d’utilisateur et un mot de passe seuls ne peuvent pas le fournir. Utilisez un type interactif, ou l’accès d’application pour une automatisation sans assistance.',
    },
    'account-refused': {
      title: 'Le nom d’utilisateur ou le mot de passe a été refusé, ou le compte est verrouillé',
      fix: 'Vérifiez que le compte est activé et non verrouillé, et que son mot de passe n’a pas expiré.',
    },
    'token-revoked': {
      title: 'La session a pris fin : son jeton d’actualisation est révoqué ou a expiré',
      fix: 'Reconnectez-vous avec « Fix connection » dans UiPath. Un nouveau mot de passe, une session révoquée ou une fréquence de connexion y met fin à chaque fois.',
    },
    'tenant-restrictions': {
      title: 'Des restrictions de locataire ou des paramètres entre locataires bloquent la connexion',
      fix: 'Le réseau ou l’autre locataire n’admet pas les comptes de ce locataire. Adressez-vous à la personne qui gère le proxy ou les paramètres d’accès entre locataires.',
    },
    'user-token-federated': {
      title: 'Le jeton d’une personne a servi d’information d’identification fédérée',
      fix: 'Les informations d’identification fédérées acceptent le jeton d’une charge de travail, pas celui d’une personne.',
    },
    'graph-token-invalid': {
      title: 'Microsoft Graph refuse le jeton',
      fix: 'Il est destiné à une autre audience ou à un autre cloud. Vérifiez Environment.',
    },
    'graph-denied': {
      title: 'Il manque une autorisation ou un rôle',
      fix: 'Accordez l’autorisation dans le type que la connexion utilise. Ce qui vient d’être accordé prend effet en quelques minutes, avec un nouveau jeton.',
    },
    'graph-mailbox-denied': {
      title: 'La boîte aux lettres n’est pas accessible',
      fix: 'Une autorisation manque, ou Exchange Online limite l’application à d’autres boîtes (RBAC pour les applications, stratégies d’accès aux applications).',
    },
    'graph-entry-exists': {
      title: 'Un tel octroi existe déjà',
      fix: 'L’octroi existant doit être étendu, et non créé une seconde fois : c’est ce que font les plans de la console.',
    },
    'graph-assigned-already': {
      title: 'L’autorisation est déjà accordée',
      fix: 'Il n’y a rien à faire.',
    },
    'graph-not-replicated': {
      title: 'L’objet n’est pas encore partout, ou il a été supprimé',
      fix: 'Réessayez dans une minute : l’annuaire réplique ce qui est nouveau.',
    },
    'graph-role-needed': {
      title: 'Le rôle de la personne ne permet pas cette lecture',
      fix: 'Lecteur de rapports ou Lecteur de sécurité suffit pour les journaux de connexion.',
    },
    'graph-premium-needed': {
      title: 'Le locataire n’a pas la licence nécessaire',
      fix: 'Lire les journaux de connexion par Graph demande Microsoft Entra ID P1.',
    },
    'graph-throttled': {
      title: 'Trop de requêtes',
      fix: 'Attendez le temps que la réponse indique. Moins de robots à la fois améliore la situation.',
    },
  },
}
export default diagnosis
