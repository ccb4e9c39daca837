// A suffix after `_` picks a variant: the finding's `context`, then the form for a `count` of 1 or 0. An empty `fix`: nothing to do.
const findings = {
  severity: {
    blocks: 'Blocks the connection',
    warns: 'May fail',
    fine: 'Right',
    explains: 'Good to know',
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
      'Nothing in this tenant has the client ID {{given}}. That is right only for a multi-tenant application that is registered in another tenant; its secret and redirect URI cannot be checked from here.',
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
    fix: 'Use {{expected}}. (Making the registration multi-tenant would work too, but opens it to other tenants.)',
  },
  'tenant-required-single-tenant': {
    title: 'A single-tenant registration needs the tenant’s own ID',
    detail:
      'Given: “{{given}}”, which stands for any organization. “{{name}}” accepts accounts of its own tenant only: {{expected}}.',
    fix: 'Use {{expected}}.',
  },
  'tenant-common-not-accepted': {
    title: 'The tenant’s own ID is needed here',
    title_consumers: '“consumers” is for personal accounts only',
    detail:
      'Given: “{{given}}”. An application that signs in as itself belongs to one tenant; “{{given}}” names none. Expected: {{expected}}.',
    detail_consumers:
      'Given: “{{given}}”. Work and school accounts cannot sign in there. Expected: “common” for a multi-tenant registration, else {{expected}}.',
    fix: 'Use {{expected}}.',
  },
  'tenant-fits': {
    title: 'Tenant fits',
    detail: '{{given}} is the tenant that you are signed in to.',
    detail_shared: 'The application is multi-tenant, so “{{given}}” is accepted.',
    fix: '',
  },
  'audience-mismatch': {
    title: 'The registration accepts personal accounts only',
    detail:
      '“{{name}}” is set to personal Microsoft accounts. Accounts of an organization, and the organization’s mailboxes, are out of its reach.',
    fix: 'Register a new application for accounts of your organization, or change Authentication > Supported account types.',
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
    fix: 'If nobody kept the Value, make a new secret under Certificates & secrets and copy its Value at once.',
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
    fix: 'If nobody kept the Value, make a new secret under Certificates & secrets and copy its Value at once.',
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
      '“{{name}}” has {{count}} live secrets, and not of all of them does Microsoft Entra tell the first characters. It may be one of those.',
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
    fix: 'Make a new secret under Certificates & secrets and copy its Value at once.',
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
    detail: '“{{name}}” has no client secret, so none can be right here.',
    fix: 'Make one under Certificates & secrets > Client secrets and copy its Value at once.',
  },
  'redirect-missing': {
    title: 'The redirect URI is not registered',
    title_otherBase: 'The redirect URI of another address is registered',
    detail: 'The connection signs in with {{expected}}, which the registration does not list.',
    detail_otherBase:
      'Registered: {{given}}. That is right for an Automation Suite or private cloud at that address; Automation Cloud signs in with {{expected}}.',
    fix: 'Add it under Authentication > Add a platform > Web. The vendor’s connection screen shows the exact address.',
    fix_otherBase:
      'Compare with the address on the vendor’s connection screen; add {{expected}} if it shows that.',
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
    fix: 'Correct it under Authentication, on the platform Web.',
  },
  'redirect-wrong-platform': {
    title: 'The redirect URI is on the wrong platform',
    detail: 'Registered: {{given}}, but not on the platform Web.',
    detail_spa:
      '{{given}} is registered for a single-page application. UiPath redeems the code on a server, which Microsoft Entra then refuses.',
    detail_public:
      '{{given}} is registered for mobile and desktop applications, which must not send a client secret.',
    fix: 'Under Authentication, remove it there and add it to the platform Web.',
  },
  'redirect-registered': {
    title: 'Redirect URI registered',
    detail: '{{given}} is registered on the platform Web.',
    fix: '',
  },
  'implicit-grant-on': {
    title: 'Implicit grant is on, and not needed',
    detail: 'Tokens may be issued straight to a browser. The connection does not use that.',
    detail_access: 'Access tokens may be issued straight to a browser. The connection does not use that.',
    detail_id: 'ID tokens may be issued straight to a browser. The connection does not use that.',
    detail_both:
      'Access and ID tokens may be issued straight to a browser. The connection does not use that.',
    fix: 'Clear both boxes under Authentication > Implicit grant and hybrid flows, unless another program needs them.',
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
    fix: 'If that was not on purpose, set Enterprise application > Properties > Enabled for users to sign-in? to Yes.',
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
    fix: 'Assign the person (or a group) under Enterprise application > Users and groups.',
    fix_appOnly: 'Nothing to do.',
  },
  'permission-not-declared': {
    title: '{{permission}} is neither declared nor granted',
    title_optional: '{{permission}} is not granted; optional',
    detail:
      'The connection needs the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. The registration does not ask for it, and nobody granted it.',
    detail_userConsent:
      'The connection asks for the $t(findings:kind.{{kind}}) {{permission}} of {{resource}}. Whoever connects can consent to it, if the tenant lets users consent.',
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
  'permission-user-consent-only': {
    title: '{{permission}} is granted for single people only',
    detail_one: 'Only {{users}} consented. Whoever else makes the connection is asked, or refused.',
    detail: '{{count}} people consented: {{users}}. Whoever else makes the connection is asked, or refused.',
    fix: 'Let one of them make the connection, or grant admin consent for everybody.',
  },
  'permission-no-application-form': {
    title: '{{permission}} exists only as a delegated permission',
    detail:
      'The vendor lists it for this type too, but an application that signs in as itself cannot carry it. It is not missing.',
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
    detail: 'Missing: {{missing}}.',
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
    fix: 'Take them off; the console judges the value without them.',
  },
  'value-missing': {
    title: '{{label}} is missing',
    detail: 'The vendor’s form requires {{label}}.',
    fix: 'Fill in {{label}}.',
  },
  'account-malformed': {
    title: '{{label}} is not a user principal name',
    title_objectId: '{{label}} is an object ID',
    detail: 'Given: “{{given}}”. Expected: an address such as invoices@contoso.com.',
    detail_found: 'Given: “{{given}}”. It holds an address: {{expected}}.',
    detail_objectId:
      'Given: {{given}}. Microsoft Graph knows users by such IDs too, but the vendor asks for the user principal name.',
    fix: 'Copy it from Users > the user > User principal name; for a shared mailbox, its address.',
    fix_found: 'Use {{expected}}.',
  },
  'account-other-domain': {
    title: '{{label}} is in a domain that this tenant does not have',
    detail: 'Given: “{{given}}”. {{domain}} is not one of the tenant’s verified domains.',
    fix: 'Check the address: a mailbox of another tenant is out of reach.',
  },
} as const

export default findings
