// A suffix after `_` picks a variant: the finding's `context`, then the form for a `count` of 1 or 0. An empty `fix`: nothing to do.
const findings = {
  severity: {
    blocks: 'Blocks the connection',
    warns: 'May fail',
    fine: 'Right',
    explains: 'Good to know',
  },
  certainty: {
    proven: 'Proven by what the tenant holds',
    consistent: 'Consistent with what the tenant shows; no proof',
  },
  kind: {
    Delegated: 'delegated permission',
    Application: 'application permission',
  },
  aKind: {
    Delegated: 'a delegated permission',
    Application: 'an application permission',
  },
  wouldFailWith: 'Would fail with {{code}}',
  couldFailWith: 'If it fails, then with {{code}}',

  'client-id-malformed': {
    title: 'This is not a client ID',
    detail:
      'Given: “{{given}}”. Expected: 32 hexadecimal digits in the form 00000000-0000-0000-0000-000000000000.',
    detail_found: 'Given: “{{given}}”. It holds an ID: {{expected}}.',
    fix: 'Copy it from the app registration: Overview > Application (client) ID.',
    fix_found: 'Use {{expected}}.',
  },
  'client-id-not-found': {
    title: 'No application with this client ID in this tenant',
    detail:
      'Neither an app registration nor an enterprise application has the client ID {{given}}. It may be mistyped, belong to another tenant, or have been deleted.',
    detail_foreign:
      'Nothing in this tenant has the client ID {{given}}. That is right only for a multitenant application that is registered in another tenant; its secret and redirect URI cannot be checked from here.',
    fix: 'Pick the registration from the list, or copy the ID from Overview > Application (client) ID.',
    fix_foreign:
      'If the application is your own, pick it from the list. If it is registered elsewhere, ask its owner to confirm the ID.',
  },
  'client-id-is-object-id': {
    title: 'This is the object ID, not the client ID',
    detail: '{{given}} is the object ID of “{{name}}”. Its client ID is {{expected}}.',
    fix: 'Use {{expected}}.',
  },
  'client-id-is-tenant-id': {
    title: 'This is the tenant ID, not the client ID',
    detail: '{{given}} is the ID of the tenant. Both stand on the Overview page, one below the other.',
    detail_swapped:
      '{{given}} is the ID of the tenant, and the Tenant ID field holds another ID: the two seem to be swapped.',
    fix: 'Copy Overview > Application (client) ID, the first of the two.',
    fix_swapped: 'Use {{expected}} here, and {{given}} as tenant ID.',
  },
  'client-id-is-microsofts': {
    title: 'This is the client ID of an application of Microsoft’s',
    detail:
      '{{given}} belongs to “{{name}}”, which is Microsoft’s own. Nobody else can have a secret for it or register a redirect URI.',
    fix: 'Use a registration of your own: pick it from the list, or register a new one.',
  },
  'client-id-found': {
    title: 'Registration found',
    title_foreign: 'Enterprise application found, registered in another tenant',
    detail: 'The client ID belongs to “{{name}}”.',
    detail_foreign:
      'The client ID belongs to “{{name}}”, whose registration is in another tenant. Its secret, redirect URI and declared permissions cannot be checked from here.',
    fix: '',
    fix_foreign: 'Ask the owner of the application to check the secret and the redirect URI.',
  },
  'tenant-malformed': {
    title: 'This is not a tenant ID',
    detail: 'Given: “{{given}}”. Expected: the Directory (tenant) ID, such as {{expected}}.',
    detail_found: 'Given: “{{given}}”. It holds an ID: {{expected}}.',
    fix: 'Use {{expected}}, the tenant that you are signed in to, or copy Overview > Directory (tenant) ID.',
    fix_found: 'Use {{expected}}, if that is the tenant you mean.',
  },
  'tenant-mismatch': {
    title: 'This is not the tenant that you are signed in to',
    title_clientId: 'This is the client ID, not the tenant ID',
    title_swapped: 'Tenant ID and client ID seem to be swapped',
    detail:
      'Given: {{given}}. The registration accepts accounts of its own tenant only, which is {{expected}}.',
    detail_elsewhere:
      'Given: {{given}}. You are signed in to {{expected}}, so nothing can be checked in the other tenant.',
    detail_unverified:
      'Given: {{given}}. Whether this domain belongs to the tenant {{expected}} could not be read.',
    detail_clientId:
      '{{given}} stands in the Client ID field too. A tenant has an ID of its own: here {{expected}}.',
    detail_swapped:
      '{{given}} is no ID of this tenant, and the Client ID field holds the one that is: {{expected}}.',
    fix: 'Use {{expected}}.',
    fix_swapped: 'Use {{expected}} here, and {{given}} as client ID.',
    fix_elsewhere: 'Use {{expected}}, or sign in to the other tenant to check the connection there.',
    fix_unverified: 'Use the ID {{expected}}: it is always right for this tenant.',
  },
  'tenant-common-single-tenant': {
    title: '“common” does not work with a single-tenant registration',
    detail:
      'Given: “{{given}}”. “{{name}}” accepts accounts of its own tenant only, so the tenant’s own ID is expected: {{expected}}.',
    fix: 'Use {{expected}}. (Making the registration multitenant would work too, but opens it to other tenants.)',
  },
  'tenant-required-single-tenant': {
    title: 'A single-tenant registration needs the tenant’s own ID',
    detail:
      'Given: “{{given}}”, which stands for any organization. “{{name}}” accepts accounts of its own tenant only: {{expected}}.',
    detail_empty:
      'Without a tenant, the sign-in goes to any organization. “{{name}}” accepts accounts of its own tenant only: {{expected}}.',
    fix: 'Use {{expected}}.',
  },
  'tenant-common-not-accepted': {
    title: 'The tenant’s own ID is needed here',
    title_consumers: '“consumers” is for personal accounts only',
    detail:
      'Given: “{{given}}”. An application that signs in as itself belongs to one tenant; “{{given}}” names none. Expected: {{expected}}.',
    detail_consumers:
      'Given: “{{given}}”. Work and school accounts cannot sign in there. Expected: “common” for a multitenant registration, else {{expected}}.',
    fix: 'Use {{expected}}.',
  },
  'tenant-fits': {
    title: 'Tenant fits',
    title_empty: 'The tenant may stay empty',
    detail: '{{given}} is the tenant that you are signed in to.',
    detail_shared: 'The application is multitenant, so “{{given}}” is accepted.',
    detail_empty: 'The application is multitenant: whoever signs in brings the tenant along.',
    detail_mayStayEmpty:
      '{{given}} is the tenant that you are signed in to. The vendor’s application is multitenant, so the field may stay empty.',
    fix: '',
  },
  'audience-mismatch': {
    title: 'The registration accepts personal accounts only',
    title_personalToo: 'The registration accepts personal accounts too',
    detail:
      '“{{name}}” is set to personal Microsoft accounts. Accounts of an organization, and the organization’s mailboxes, are out of its reach.',
    detail_personalOnly:
      '“{{name}}” is set to personal Microsoft accounts. Nobody of your organization can sign in with it.',
    detail_personalToo:
      '“{{name}}” accepts accounts of any organization and personal Microsoft accounts. The connection works; the vendor asks for less.',
    fix_personalToo:
      'If nothing else needs it, narrow the account types here (in the portal: Authentication > Supported account types).',
    fix: 'Change the account types here (in the portal: Authentication > Supported account types), or register a new application for accounts of your organization.',
  },
  'environment-mismatch': {
    title: 'Another environment than the one that you are signed in to',
    detail:
      'Given: {{given}}. You are signed in to {{expected}}; tenants and registrations of one cloud do not exist in another.',
    detail_graph:
      'Given: {{given}}. You are signed in to {{expected}}. Both sign in at the same place, but each has a Microsoft Graph of its own that refuses the other’s tokens.',
    fix: 'Choose {{expected}}, or sign in to a tenant of {{given}}.',
  },
  'secret-is-secret-id': {
    title: 'This is a secret ID, not the secret',
    title_guid: 'This looks like a secret ID, not the secret',
    title_clientId: 'This is the client ID, not the secret',
    title_tenantId: 'This is the tenant ID, not the secret',
    detail:
      'It is the Secret ID of “{{secret}}”. Expected: the text in the column Value, which is shown only once, when the secret is made.',
    detail_elsewhere:
      'It is the Secret ID of a secret of another registration, “{{name}}”. Expected: the Value of a secret of this one.',
    detail_clientId: 'The same ID stands in the Client ID field. Expected: the Value of a client secret.',
    detail_tenantId: 'It is the ID of the tenant. Expected: the Value of a client secret.',
    detail_guid:
      'It has the form of an ID. Microsoft Entra’s secrets are about 40 characters with signs such as ~ and _ in them.',
    fix: 'If nobody kept the Value, make a new secret: here, or in the portal under Certificates & secrets.',
  },
  'secret-malformed': {
    title: 'This is the masked secret, not the secret',
    title_short: 'The secret looks cut off',
    title_inside: 'There is a space in the secret',
    detail:
      'Once the page is left, the column Value shows the first three characters and asterisks only: the secret itself cannot be seen any more.',
    detail_short_one: '{{count}} character was given; Microsoft Entra’s secrets have 16 to 64, mostly 40.',
    detail_short: '{{count}} characters were given; Microsoft Entra’s secrets have 16 to 64, mostly 40.',
    detail_inside: 'A space or line end stands within the value. Microsoft Entra makes no such secrets.',
    fix: 'If nobody kept the Value, make a new secret: here, or in the portal under Certificates & secrets.',
    fix_short: 'Copy it whole, with the copy button beside the Value.',
    fix_inside: 'Take the space out, or copy the secret again with the copy button beside the Value.',
  },
  'secret-unknown': {
    title: 'The secret matches none of this registration’s secrets',
    title_hintless: 'The secret could not be matched',
    detail_zero: 'Its first three characters match no secret of “{{name}}”, which has no live one any more.',
    detail_one: 'Its first three characters are not those of the one live secret of “{{name}}”.',
    detail: 'Its first three characters are not those of any of the {{count}} live secrets of “{{name}}”.',
    detail_hintless_one:
      '“{{name}}” has a live secret of which Microsoft Entra tells no first characters. It may be this one.',
    detail_hintless:
      '“{{name}}” has {{count}} live secrets, and Microsoft Entra does not tell the first characters of all of them. It may be one of those.',
    fix: 'Check that it was copied whole, from this registration’s column Value; else make a new secret.',
  },
  'secret-of-other-application': {
    title: 'The secret seems to belong to another registration',
    title_unseen: 'The secret looks like that of a registration of this tenant',
    detail:
      'It is consistent with a live secret of “{{name}}” ({{appId}}) and with no secret of this registration.',
    detail_unseen:
      'It is consistent with a live secret of “{{name}}” ({{appId}}). The secrets behind the client ID given cannot be read here.',
    fix: 'Use the client ID {{appId}}, or a secret of this registration.',
    fix_unseen: 'If “{{name}}” is the application that you mean, use its client ID {{appId}}.',
  },
  'secret-expired': {
    title: 'The secret has expired',
    title_notYet: 'The secret is not valid yet',
    detail: 'It is consistent with “{{secret}}” (starts with {{hint}}), which expired on {{date}}.',
    detail_notYet:
      'It is consistent with “{{secret}}” (starts with {{hint}}), which is valid only from {{date}}.',
    fix: 'Make a new secret: here, or in the portal under Certificates & secrets.',
    fix_notYet: 'Wait until then, or make a secret that is valid at once.',
  },
  'secret-expiring': {
    title: 'The secret expires soon',
    detail_zero: '“{{secret}}” expires today, {{date}}. The connection then fails.',
    detail_one: '“{{secret}}” expires in {{count}} day, on {{date}}. The connection then fails.',
    detail: '“{{secret}}” expires in {{count}} days, on {{date}}. The connection then fails.',
    fix: 'Make a new secret now and use it here, so that the connection outlives the old one.',
  },
  'secret-consistent': {
    title: 'The secret is consistent with this registration',
    detail:
      'It starts with {{hint}} as “{{secret}}” does, which is valid until {{date}}. Three characters are no proof, but a good sign.',
    detail_several:
      'It starts with {{hint}} as {{count}} live secrets do, of which the first expires on {{date}}. Three characters are no proof, but a good sign.',
    detail_endless:
      'It starts with {{hint}} as “{{secret}}” does, which never expires. Three characters are no proof, but a good sign.',
    fix: '',
  },
  'secret-none-registered': {
    title: 'The registration has no client secret',
    title_expired: 'The registration’s client secrets have expired',
    detail: '“{{name}}” has no client secret, so none can be right here.',
    detail_expired: 'None of the client secrets of “{{name}}” is valid any more.',
    fix: 'Make one: here, or in the portal under Certificates & secrets > Client secrets.',
  },
  'certificate-unreadable': {
    title: 'The certificate cannot be read',
    'title_not-packed': 'A PEM text is not what the field takes',
    'title_base64-damaged': 'The text of the certificate is incomplete or damaged',
    'title_other-kind': 'This is a file of another kind',
    'title_too-large': 'This file is too large for a certificate',
    detail: 'The vendor’s field takes a .pfx file as Base64 text, and this is none.',
    'detail_not-packed':
      'The vendor’s field takes a .pfx file as Base64 text. This PEM holds the certificate and its key, so it can be packed into one.',
    'detail_base64-damaged': 'Some of the Base64 text is missing, or it was changed on the way.',
    fix: 'Give the .pfx file that holds the certificate and its private key.',
    'fix_not-packed': 'Pack it into a .pfx and use its Base64.',
    'fix_base64-damaged':
      'Copy it again, from its first to its last character, or give the .pfx file itself.',
  },
  'certificate-password-wrong': {
    title: 'The password does not open the certificate',
    'title_password-missing': 'The certificate has a password',
    detail: 'The file was encrypted with another password.',
    'detail_password-missing': 'Without its password the private key cannot be used.',
    fix: 'Type the password that was set when the .pfx was made. It cannot be recovered: without it, make a new certificate.',
  },
  'certificate-no-private-key': {
    title: 'The private key is missing',
    detail: 'The file holds the certificate only. The connection signs with the private key.',
    detail_der:
      'A .cer file is the public part: it goes to the app registration. The connection signs with the private key.',
    detail_pem: 'The PEM text holds the certificate but no key. The connection signs with the private key.',
    detail_other: 'The file holds a private key, but it belongs to another certificate.',
    fix: 'Give the .pfx file that was exported with the private key.',
  },
  'certificate-not-registered': {
    title: 'The registration does not carry this certificate',
    title_unknown: 'It cannot be told whether the registration carries this certificate',
    detail: '“{{name}}” has no certificate. The thumbprint of this one is {{thumbprint}}.',
    detail_others: 'None of the certificates on “{{name}}” has the thumbprint {{thumbprint}}.',
    detail_unknown:
      'A certificate on “{{name}}” has an identifier that is no thumbprint, so it cannot be compared with {{thumbprint}}.',
    fix: 'Let the console add its public part to the registration, or use the certificate that is registered.',
    fix_unknown: 'Compare the thumbprint on the registration’s page, Certificates & secrets > Certificates.',
  },
  'certificate-registered': {
    title: 'The registration carries this certificate',
    detail: '“{{name}}” has a certificate with the thumbprint {{thumbprint}}.',
    fix: '',
  },
  'certificate-none-registered': {
    title: 'The registration has no certificate',
    title_expired: 'The registration’s certificates have expired',
    detail: '“{{name}}” has no certificate, so no private key can be right here.',
    detail_expired: 'None of the certificates on “{{name}}” is valid any more.',
    fix: 'Give a .pfx file or make a new certificate, then add its public part to the registration.',
  },
  'certificate-expired': {
    title: 'The certificate has expired',
    title_notYet: 'The certificate is not valid yet',
    detail: 'It was valid until {{date}}.',
    detail_notYet: 'It is valid from {{date}}.',
    detail_registered: 'On the registration it ended on {{date}}.',
    fix: 'Make a new certificate and add its public part to the registration.',
    fix_notYet: 'Wait until then, or make a new certificate.',
    fix_registered: 'Add it to the registration anew, or make a new certificate.',
  },
  'certificate-expiring': {
    title: 'The certificate expires soon',
    detail: 'It is valid until {{date}}. After that the connection fails.',
    fix: 'Make its successor in time: a registration can carry both for a while.',
  },
  'certificate-weak': {
    title: 'The certificate is weak: {{found}}',
    title_size: 'The key is short: {{found}} bits',
    title_kind: 'The key is not an RSA key: {{found}}',
    detail: 'Certificates signed with this hash can be forged in part, and many systems refuse them.',
    detail_size: 'RSA keys below 2048 bits are no longer considered safe.',
    detail_kind:
      'Microsoft Entra ID documents RSA signatures for certificates; the connection may not be able to use this key.',
    fix: 'Make a new certificate with an RSA key of 2048 bits or more and SHA-256.',
  },
  'redirect-missing': {
    title: 'The redirect URI is not registered',
    title_native: 'A redirect URI is not registered: {{expected}}',
    title_otherBase: 'The redirect URI of another address is registered',
    detail: 'The connection signs in with {{expected}}, which the registration does not list.',
    detail_native:
      'Studio’s sign-in comes back to {{expected}}, which the registration does not list for mobile and desktop applications.',
    detail_otherBase:
      'Registered: {{given}}, which belongs to the base URL {{baseUrl}}. With the base URL in the form the connection signs in with {{expected}}.',
    fix: 'Let the console add it (in the portal: Authentication > Add a platform > Web). The vendor’s connection screen shows the exact address.',
    fix_native:
      'Let the console add it (in the portal: Authentication > Add a platform > Mobile and desktop applications).',
    fix_otherBase:
      'If the automation platform is at {{baseUrl}}, set that as base URL in the form; else add {{expected}}.',
  },
  'redirect-near-miss': {
    title: 'The redirect URI is almost right',
    detail: 'Registered: {{given}}. Expected, character by character: {{expected}}.',
    detail_backslash:
      'Registered: {{given}}. The backslashes come from a printing error in the vendor’s page. Expected: {{expected}}.',
    detail_http: 'Registered: {{given}}. It starts with http, not https. Expected: {{expected}}.',
    detail_slash: 'Registered: {{given}}. It ends with a slash too many. Expected: {{expected}}.',
    detail_case: 'Registered: {{given}}. Capitals count in the path. Expected: {{expected}}.',
    detail_typo: 'Registered: {{given}}. A character or two differ. Expected: {{expected}}.',
    fix: 'Replace it here (in the portal: Authentication, platform Web).',
    fix_native: 'Replace it here (in the portal: Authentication, platform Mobile and desktop applications).',
  },
  'redirect-wrong-platform': {
    title: 'The redirect URI is on the wrong platform',
    detail: 'Registered: {{given}}, but not on the platform Web.',
    detail_spa:
      '{{given}} is registered for a single-page application. UiPath redeems the code on a server, which Microsoft Entra then refuses.',
    detail_public:
      '{{given}} is registered for mobile and desktop applications, which must not send a client secret.',
    detail_nativeOnSpa:
      '{{given}} is registered for a single-page application. Studio redeems the code outside of a browser, which Microsoft Entra then refuses.',
    detail_nativeOnWeb:
      '{{given}} is registered for a web application, which must prove itself with a secret. Studio has none.',
    fix: 'Let the console move it (in the portal: under Authentication, remove it there and add it to the platform Web).',
    fix_nativeOnSpa:
      'Let the console move it (in the portal: under Authentication, remove it there and add it to Mobile and desktop applications).',
    fix_nativeOnWeb:
      'Let the console move it (in the portal: under Authentication, remove it there and add it to Mobile and desktop applications).',
  },
  'redirect-registered': {
    title: 'Redirect URI registered',
    detail: '{{given}} is registered on the platform Web.',
    detail_native: '{{given}} is registered for mobile and desktop applications.',
    fix: '',
  },
  'implicit-grant-on': {
    title: 'Implicit grant is on, and not needed',
    detail: 'Tokens may be issued straight to a browser. The connection does not use that.',
    detail_access: 'Access tokens may be issued straight to a browser. The connection does not use that.',
    detail_id: 'ID tokens may be issued straight to a browser. The connection does not use that.',
    detail_both:
      'Access and ID tokens may be issued straight to a browser. The connection does not use that.',
    fix: 'Switch it off here, unless another program needs it (in the portal: Authentication > Implicit grant and hybrid flows).',
  },
  'public-client-off': {
    title: '“Allow public client flows” is off',
    title_native: '“Allow public client flows” is off: no effect here',
    detail:
      'As long as no redirect URI of this connection is registered for mobile and desktop applications, Microsoft Entra goes by this setting and asks for a secret that Studio does not have.',
    detail_native:
      'The redirect URI already tells Microsoft Entra that this is a desktop application. Only sign-ins without a redirect URI go by the setting, such as user name and password.',
    fix: 'Register the redirect URI for mobile and desktop applications; the setting can then stay as it is.',
    fix_native: 'Nothing to do.',
  },
  'principal-missing': {
    title: 'The enterprise application is missing',
    detail:
      '“{{name}}” is registered, but has no enterprise application in this tenant. Without one nothing can be granted and no token is issued.',
    detail_delegated:
      '“{{name}}” has no enterprise application in this tenant yet. The first consent creates it, if whoever connects may consent.',
    fix: 'Let the console create it and grant the permissions in one go.',
  },
  'principal-disabled': {
    title: 'The enterprise application is disabled',
    detail: 'Sign-in to “{{name}}” is switched off, for people and for the application itself.',
    fix: 'If that was not on purpose, let it sign in again (in the portal: Enterprise application > Properties > Enabled for users to sign-in?).',
  },
  'principal-enabled': {
    title: 'Enterprise application enabled',
    detail: '“{{name}}” is there, and sign-in is on.',
    fix: '',
  },
  'assignment-required': {
    title: 'Only assigned people may sign in',
    title_appOnly: 'Assignment required: no effect here',
    detail: '“{{name}}” requires assignment. Whoever makes the connection must be assigned.',
    detail_appOnly:
      '“{{name}}” requires assignment. That restrains people; this connection signs in as the application itself.',
    fix: 'Assign the person (or a group) in the portal, under Enterprise application > Users and groups; or let everybody sign in, assigned or not.',
    fix_appOnly: 'Nothing to do.',
  },
  'no-owner': {
    title: 'Nobody owns the registration',
    detail:
      '“{{name}}” has no owner, so nobody is told or allowed to renew what expires, except for administrators.',
    fix: 'Add an owner: yourself here, or others on the registration’s page.',
  },
  'public-app-found': {
    title: 'The vendor’s application is in this tenant',
    detail: 'Its enterprise application here is “{{name}}”.',
    fix: '',
  },
  'public-app-candidates': {
    title: 'An application in this tenant may be the vendor’s',
    detail_one: 'The vendor does not publish its client ID. By name or publisher it may be {{names}}.',
    detail:
      'The vendor does not publish its client ID. By name or publisher it may be one of {{count}}: {{names}}.',
    fix: 'Choose the one that people sign in to, and its consent is checked.',
  },
  'public-app-not-consented': {
    title: 'The vendor’s application lacks consent',
    title_missing: 'The vendor’s application is not in this tenant yet',
    title_noCandidate: 'No application of the vendor’s was found in this tenant',
    detail_one: '“{{name}}” has no consent for everybody to {{permissions}}.',
    detail: '“{{name}}” has no consent for everybody to {{count}} permissions: {{permissions}}.',
    detail_missing:
      '“{{name}}” ({{appId}}) has no enterprise application here. The first consent creates it, if whoever connects may consent.',
    detail_noCandidate:
      'The vendor does not publish the client ID of its application. Whoever connects first is asked for consent, and that creates it here.',
    fix: 'Grant admin consent for everybody, or let somebody who may consent make the connection.',
    fix_noCandidate: 'Let somebody who may consent make the first connection.',
  },
  'public-app-consented': {
    title: 'The vendor’s application has consent',
    detail: '“{{name}}” has consent for everybody to all {{count}} permissions that are asked for.',
    fix: '',
  },
  'user-consent-blocked': {
    title: 'Users of this tenant may not consent to this',
    title_workflow: 'Users of this tenant have to ask an admin for this',
    detail:
      'No admin consent is needed by itself, but the tenant’s policy does not let users consent to: {{permissions}}. The sign-in stops with “Need admin approval”.',
    detail_workflow:
      'The tenant’s policy does not let users consent to: {{permissions}}. Whoever connects can send a request; the connection works once an admin has agreed.',
    fix: 'Grant admin consent, or let an administrator make the connection.',
  },
  'user-consent-allowed': {
    title: 'Whoever connects may consent',
    detail: 'Not granted for everybody, but the tenant’s policy lets users consent to: {{permissions}}.',
    fix: '',
  },
  'permission-not-declared': {
    title: '{{permission}} is neither declared nor granted',
    title_optional: '{{permission}} is not granted; optional',
    detail:
      'The connection needs the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. The registration does not ask for it, and nobody granted it.',
    detail_userConsent:
      'The connection asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. Whoever connects can consent to it, if the tenant lets users consent.',
    detail_userAllowed:
      'The connection asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. The tenant lets users consent to it, so whoever connects is asked.',
    detail_userBlocked:
      'The connection asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. The tenant does not let users consent to it.',
    detail_chosen:
      'The Scope field asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}, which needs admin consent. The registration does not declare it, and nobody granted it.',
    detail_optional: 'Only activities that use the $t(findings:kind.{{kind}}) {{permission}} need it.',
    fix: 'Declare it and grant admin consent.',
    fix_chosen:
      'Declare it and grant admin consent, or take it out of the Scope field if the automation does without it.',
    fix_optional: 'Grant it if the automation uses it.',
  },
  'permission-not-granted': {
    title: '{{permission}} is not granted',
    title_optional: '{{permission}} is not granted; optional',
    detail:
      'The registration asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}, but no admin has consented to it.',
    detail_userConsent:
      'Nobody has consented to the $t(findings:kind.{{kind}}) {{permission}} of {{resource}} yet. Whoever connects can, if the tenant lets users consent.',
    detail_userAllowed:
      'Nobody has consented to the $t(findings:kind.{{kind}}) {{permission}} of {{resource}} for everybody. The tenant lets users consent to it, so whoever connects is asked.',
    detail_userBlocked:
      'Nobody has consented to the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}, and the tenant does not let users do so.',
    detail_listed:
      'The vendor’s application asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}} where an activity uses it. It needs admin consent, and no admin has given it.',
    detail_foreign:
      'The connection needs the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}, but no admin has consented to it for this enterprise application.',
    detail_chosen:
      'The Scope field asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}, which needs admin consent, and no admin has consented to it.',
    detail_optional: 'Only activities that use the $t(findings:kind.{{kind}}) {{permission}} need it.',
    fix: 'Grant admin consent.',
    fix_chosen: 'Grant admin consent, or take it out of the Scope field if the automation does without it.',
    fix_optional: 'Grant it if the automation uses it.',
  },
  'permission-ready': {
    title: '{{permission}} is granted',
    detail: 'The $t(findings:kind.{{kind}}) {{permission}} of {{resource}} is granted for the whole tenant.',
    fix: '',
  },
  'permission-wrong-kind': {
    title: '{{permission}} is there, but of the other kind',
    detail:
      'The connection needs {{permission}} of {{resource}} as $t(findings:aKind.{{kind}}). The registration has the permission of that name, but of the other kind, which does not count here.',
    fix: 'Declare and grant {{permission}} as $t(findings:aKind.{{kind}}).',
  },
  'permission-granted-not-declared': {
    title: '{{permission}} is granted, but not declared',
    detail:
      'It works today. The next press of “Grant admin consent” in the portal would silently take it away.',
    fix: 'Declare it, so that it stays.',
  },
  'permission-excess': {
    title: '{{permission}} is granted, and this connection does not use it',
    detail:
      'The $t(findings:kind.{{kind}}) {{permission}} of {{resource}} goes beyond what the connection asks for. Another program may need it.',
    fix: 'If nothing else uses it, revoke it.',
  },
  'permission-user-consent-only': {
    title: '{{permission}} is granted for individual users only',
    detail_one: 'Only {{users}} consented. Whoever else makes the connection is asked, or refused.',
    detail: '{{count}} people consented: {{users}}. Whoever else makes the connection is asked, or refused.',
    fix: 'Let one of them make the connection, or grant admin consent for everybody.',
  },
  'permission-no-application-form': {
    title: '{{permission}} exists only as a delegated permission',
    detail:
      'The vendor lists it for this type too, but an application that signs in as itself cannot have it. It is not missing.',
    fix: 'Nothing to do.',
  },
  'permission-unknown': {
    title: '{{resource}} has no permission {{permission}}',
    detail: 'There is no $t(findings:kind.{{kind}}) of this name. The sign-in would be refused.',
    detail_otherKind:
      '{{permission}} exists in the other kind only, not as $t(findings:aKind.{{kind}}). The sign-in would be refused.',
    detail_disabled:
      '{{resource}} lists the $t(findings:kind.{{kind}}) {{permission}}, but it is switched off there.',
    fix: 'Check the spelling, or take it out of the Scope field.',
    fix_disabled: 'Ask the owner of {{resource}}, or do without it.',
  },
  'permission-unreadable': {
    title: 'What is granted could not be read',
    title_registration: 'The registration could not be read',
    title_catalogue: '{{permission}} could not be looked up',
    detail: 'Declared permissions are known, granted ones are not. Nothing is said about them.',
    detail_scope:
      'The console lacks the permission {{scope}}. Declared permissions are known, granted ones are not.',
    detail_registration: 'Neither its values nor its permissions could be checked.',
    detail_catalogue: 'The list of permissions of {{resource}} could not be read.',
    fix: 'Sign in with an account that may read grants, such as a Global Reader, or try again.',
    fix_registration: 'Try again.',
    fix_catalogue: 'Check the spelling, or try again.',
  },
  'scope-below-minimum': {
    title: 'The scope lacks what every connection needs',
    title_inferred: 'The scope lacks what a sign-in asks for at least',
    detail: 'Missing: {{missing}}.',
    detail_inferred:
      'Missing: {{missing}}. The vendor does not name a minimum; that this is one is our reading.',
    fix: 'Add it to the Scope field.',
  },
  'scope-lacks-shared': {
    title: 'The scope does not reach a shared mailbox',
    detail:
      '{{given}} is given as the shared mailbox, but no mail permission that ends in .Shared is asked for.',
    fix: 'Add {{missing}} (or Mail.ReadWrite.Shared, Mail.Send.Shared) to the Scope field.',
  },
  'value-has-stray-characters': {
    title: '{{label}} has characters around it that do not belong',
    detail: 'They came along when the value was pasted.',
    detail_spaces: 'Spaces or line ends came along when the value was pasted.',
    detail_invisible: 'Invisible characters came along when the value was pasted.',
    detail_quotes: 'Quotes came along when the value was pasted.',
    fix: 'Remove them; the console judges the value without them.',
  },
  'value-missing': {
    title: '{{label}} is missing',
    detail: 'The vendor’s form requires {{label}}.',
    detail_passwordless: 'The file has no password, but the vendor’s form requires {{label}}.',
    fix: 'Fill in {{label}}.',
    fix_passwordless: 'Pack certificate and key into a .pfx with a password.',
  },
  'account-required': {
    title: '{{label}} is missing',
    detail:
      'The connection signs in as the application itself, so it has to be told for which user or shared mailbox it acts. It cannot be made without.',
    fix: 'Fill in the user principal name of the user or shared mailbox.',
  },
  'account-malformed': {
    title: '{{label}} is not a user principal name',
    title_objectId: '{{label}} is an object ID',
    title_several: '{{label}} holds several addresses',
    title_spaces: 'There is a space in {{label}}',
    detail: 'Given: “{{given}}”. Expected: an address such as invoices@contoso.com.',
    detail_found: 'Given: “{{given}}”. It holds an address: {{expected}}.',
    detail_spaces: 'Given: “{{given}}”. Without the space it is an address: {{expected}}.',
    detail_several: 'Given: “{{given}}”. A connection acts for one user or shared mailbox.',
    detail_objectId:
      'Given: {{given}}. Microsoft Graph knows users by such IDs too, but the vendor asks for the user principal name.',
    fix: 'Copy it from Users > the user > User principal name; for a shared mailbox, its address.',
    fix_found: 'Use {{expected}}.',
    fix_spaces: 'Use {{expected}}.',
    fix_several: 'Keep one of them, and make a separate connection for each of the others.',
  },
  'account-other-domain': {
    title: '{{label}} is in a domain that this tenant does not have',
    detail: 'Given: “{{given}}”. {{domain}} is not one of the tenant’s verified domains.',
    fix: 'Check the address: a mailbox of another tenant is out of reach.',
  },
  'account-not-found': {
    title: 'Nobody in this tenant has this address',
    detail: '{{label}}: no user has “{{given}}” as user principal name or address.',
    fix: 'Check the spelling, and that the user or shared mailbox was not deleted.',
  },
  'account-unreadable': {
    title: '{{label}} could not be looked up',
    detail: 'Whether “{{given}}” exists could not be read; nothing is said about it.',
    fix: 'Try again, or look it up under Users.',
  },
  'account-found': {
    title: '{{label}} found',
    detail: '“{{given}}” is {{name}}.',
    fix: '',
  },
  'account-is-alias': {
    title: 'This is an address, not the user principal name',
    detail:
      '“{{given}}” is an address of {{name}}, whose user principal name is {{expected}}. Microsoft Graph finds users by that name only.',
    fix: 'Use {{expected}}.',
  },
  'account-disabled': {
    title: 'Sign-in is off for this account',
    detail:
      'Sign-in is blocked for {{name}}. That is as it should be for a shared mailbox. For a person it may mean that they left, and then the mailbox goes with their license.',
    fix: 'Nothing to do for a shared mailbox; for a person, make sure that the mailbox stays.',
  },
  'account-is-guest': {
    title: 'This account is a guest',
    detail: '{{name}} is a guest. A guest’s mailbox is in another tenant, out of this connection’s reach.',
    fix: 'Use an account of this tenant.',
  },
  'account-without-mailbox': {
    title: 'This account seems to have no mailbox',
    detail:
      'The directory knows no address for {{name}}. Without a mailbox in Exchange Online there is nothing to read.',
    fix: 'Assign a license with Exchange Online, or use an account that has a mailbox.',
  },
} as const

export default findings
