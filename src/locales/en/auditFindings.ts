// By domain/audit/report's AUDIT_FINDING_IDS; the texts' params are the evidence. A suffix after `_` picks a variant: the evidence's `context`, then the form for a `count` of 1.
const auditFindings = {
  'hidden-grant': {
    title: 'Granted without being declared',
    text_one:
      '“{{name}}” holds 1 permission that its registration does not ask for: {{permissions}}. The portal’s list of configured permissions does not show it.',
    text_other:
      '“{{name}}” holds {{count}} permissions that its registration does not ask for: {{permissions}}. The portal’s list of configured permissions does not show them.',
    fix: 'Ask the owner whether the application needs this. If so, declare it; if not, revoke it.',
  },
  'grant-on-disabled-principal': {
    title: 'Grants held by a disabled application',
    text_one:
      'Nobody can sign in to “{{name}}”, but it still holds 1 permission: {{permissions}}. Once the application is enabled again, the permission works again.',
    text_other:
      'Nobody can sign in to “{{name}}”, but it still holds {{count}} permissions: {{permissions}}. Once the application is enabled again, they work again.',
    fix: 'If the application is not coming back, revoke what it holds, then delete it.',
  },
  'grant-on-deleted-principal': {
    title: 'Grants held by a deleted application',
    text_one:
      'The enterprise application with the object ID {{name}} is no longer listed, but 1 grant still names it: {{permissions}}. A deleted application can be restored for 30 days; this grant may then take effect again.',
    text_other:
      'The enterprise application with the object ID {{name}} is no longer listed, but {{count}} grants still name it: {{permissions}}. A deleted application can be restored for 30 days; these grants may then take effect again.',
    fix: 'Delegated permissions can be revoked here. Application permissions cannot while the application is gone. If its registration was deleted with it, look under App registrations > Deleted applications: delete it permanently, or restore it and revoke what it holds. Otherwise only PowerShell or Microsoft Graph (directory/deletedItems) shows the deleted enterprise application.',
  },
  'grant-to-missing-resource': {
    title: 'Grants on an API that is gone',
    text_one:
      '“{{name}}” holds 1 permission of an API that is no longer in this tenant ({{resources}}): {{permissions}}. It gives nothing and clutters every review.',
    text_other:
      '“{{name}}” holds {{count}} permissions of APIs that are no longer in this tenant ({{resources}}): {{permissions}}. They give nothing and clutter every review.',
    fix: 'Revoke what it holds there: nothing can depend on it.',
  },
  'unknown-permission': {
    title: 'Grants of permissions that no longer exist',
    text_one:
      '“{{name}}” holds 1 permission that {{resources}} no longer exposes or has disabled: {{permissions}}. It gives nothing now, but would work again if the API brought it back.',
    text_other:
      '“{{name}}” holds {{count}} permissions that {{resources}} no longer exposes or has disabled: {{permissions}}. They give nothing now, but would work again if the API brought them back.',
    fix: 'Revoke what it holds there, unless the application or the API is Microsoft’s: Microsoft’s applications use permissions of each other that no list shows.',
  },
  'user-grant-leftover': {
    title: 'User consents beside a tenant-wide grant',
    text_one:
      'A user’s consent to “{{name}}” repeats what everybody is granted on {{resource}}: {{permissions}}. It gives nothing more, but stays when the tenant-wide grant is revoked.',
    text_other:
      '{{count}} permissions that users consented to for “{{name}}” (users: {{users}}) repeat what everybody is granted on {{resource}}: {{permissions}}. They give nothing more, but stay when the tenant-wide grant is revoked.',
    fix: 'Revoke the users’ consents: nobody loses anything.',
  },
  'user-consent-high-risk': {
    title: 'Users consented to high-risk permissions',
    text_one: '{{user}} consented individually to a high-risk permission for “{{name}}”: {{permissions}}.',
    text_other:
      'Users consented to {{count}} high-risk permissions for “{{name}}”: {{permissions}}. Users: {{users}}, {{user}} among them.',
    fix: 'Find out whether the application is known. Revoke the consents, or have an administrator grant the permission for everybody; then review what users may consent to.',
  },
  'high-privilege-application': {
    title: 'Application permissions that can take over the tenant',
    text_one: '“{{name}}” holds an application permission that is rated critical: {{permissions}}.',
    text_other:
      '“{{name}}” holds {{count}} application permissions that are rated critical: {{permissions}}.',
    text_direct_one:
      '“{{name}}” holds an application permission with a known direct path to Global Administrator: {{permissions}}.',
    text_direct_other:
      '“{{name}}” holds {{count}} application permissions with a known direct path to Global Administrator: {{permissions}}.',
    text_indirect_one:
      '“{{name}}” holds an application permission with a known indirect path to Global Administrator: {{permissions}}.',
    text_indirect_other:
      '“{{name}}” holds {{count}} application permissions with a known indirect path to Global Administrator: {{permissions}}.',
    fix: 'Replace them with narrower ones where the application’s work allows. Treat its credentials like an administrator’s password: certificate or managed identity, few owners, sign-ins watched.',
  },
  'unverified-multitenant': {
    title: 'Applications of other tenants without a verified publisher',
    text_one:
      '“{{name}}” is registered in the tenant {{tenant}}. It has no publisher that Microsoft verified, and it holds 1 permission: {{permissions}}.',
    text_other:
      '“{{name}}” is registered in the tenant {{tenant}}. It has no publisher that Microsoft verified, and it holds {{count}} permissions: {{permissions}}.',
    fix: 'Find out who uses it and who is behind it. If nobody knows: disable it, revoke what it holds, then delete it.',
  },
  'credential-expired': {
    title: 'No valid credential is left',
    text_one: '“{{name}}” holds grants, and its only credential, “{{credential}}”, expired on {{date}}.',
    text_other:
      '“{{name}}” holds grants, and all its {{count}} credentials have expired; the last one, “{{credential}}”, on {{date}}.',
    fix: 'If connections depend on it, they fail: add a new certificate or secret. If nobody misses it, revoke what it holds and delete it.',
  },
  'credential-expiring': {
    title: 'A credential is about to expire',
    text: 'The credential “{{credential}}” of “{{name}}” expires on {{date}}, and no other one is valid for longer.',
    text_replaced:
      'The credential “{{credential}}” of “{{name}}” expires on {{date}}; another one is valid for longer.',
    text_staggered:
      'The credential “{{credential}}” of “{{name}}” expires on {{date}}; others are valid for longer, the last one until {{last}}.',
    fix: 'Add a new certificate or secret and put it into every connection before that day.',
    fix_replaced: 'Make sure that every connection uses the newer one, then delete the old one.',
  },
  'secret-old': {
    title: 'Secrets older than two years',
    text_one: 'The secret “{{credential}}” of “{{name}}” dates from {{date}} and is still valid.',
    text_other:
      '{{count}} secrets of “{{name}}” are older than two years and still valid; the oldest, “{{credential}}”, dates from {{date}}.',
    fix: 'Put a new credential, preferably a certificate, into the connections that use it; then delete the old secret.',
  },
  'secret-and-certificate': {
    title: 'A secret beside a certificate',
    text: '“{{name}}” has a valid secret ({{secrets}}) beside a valid certificate ({{certificates}}). Either is enough to sign in, so the certificate adds no protection.',
    fix: 'Move what still uses the secret to the certificate, then delete the secret.',
  },
  'no-owner': {
    title: 'Registrations without an owner',
    text: '“{{name}}” has no owner: nobody is there to renew its credentials or to answer for what it can do.',
    fix: 'Find out who uses it and add at least two owners.',
  },
  'implicit-grant': {
    title: 'Implicit grant is on',
    text: '“{{name}}” may receive ID tokens in the address of its page.',
    text_access:
      '“{{name}}” may receive access tokens in the address of its page, where history, logs and scripts can read them.',
    text_both:
      '“{{name}}” may receive access tokens and ID tokens in the address of its page, where history, logs and scripts can read them.',
    fix: 'Ask the owner whether anything still uses it. If not, switch it off (here, or under Authentication > Implicit grant and hybrid flows); new applications use the authorization code with PKCE.',
  },
  'redirect-http': {
    title: 'Redirect URIs without encryption',
    text_one: '“{{name}}” has codes and tokens sent over plain http: {{uris}}.',
    text_other: '“{{name}}” has codes and tokens sent to {{count}} addresses over plain http: {{uris}}.',
    fix: 'Add the https address, then remove these. Only addresses of the user’s own machine, such as http://localhost, are harmless.',
  },
  'redirect-wildcard': {
    title: 'Redirect URIs with a wildcard',
    text_one: '“{{name}}” accepts any address that fits {{uris}}.',
    text_other: '“{{name}}” accepts any address that fits one of {{count}} patterns: {{uris}}.',
    text_open_one: '“{{name}}” accepts any address that fits {{uris}}, and anybody can get one of those.',
    text_open_other:
      '“{{name}}” accepts any address that fits one of {{count}} patterns, {{uris}}, and anybody can get one of those.',
    fix: 'Add the addresses that are really used, then remove the pattern.',
  },
  'redirect-dead-host': {
    title: 'Redirect URIs to hosts that look dead',
    text: '“{{name}}” sends people to addresses with nothing permanent behind them: {{uris}}. Judged by the name alone; the host was not contacted.',
    text_tunnel:
      '“{{name}}” sends people to a temporary tunnel: {{uris}}. Its name goes to whoever asks for it next, and codes and tokens with it. Judged by the name alone.',
    text_reserved:
      '“{{name}}” sends people to a name that is reserved for examples and tests: {{uris}}. Judged by the name alone.',
    text_private:
      '“{{name}}” sends people to an address of a private network, which is a different machine on every network: {{uris}}. Judged by the address alone.',
    text_retired:
      '“{{name}}” sends people to a service that Microsoft retired: {{uris}}. Judged by the name alone.',
    fix: 'Ask the owner whether it is still used. If not, remove it from the registration.',
  },
  'look-alike-name': {
    title: 'Names that look like another’s',
    text: '“{{name}}” looks like “{{like}}”.',
    text_same:
      '“{{name}}” has exactly the name of an application that people trust, but is not that application.',
    text_characters: '“{{name}}” reads like “{{like}}” but is written with other characters: {{shown}}.',
    text_typo: '“{{name}}” is one letter away from “{{like}}”.',
    text_hidden:
      '“{{name}}” has characters in its name that are invisible or that reverse the direction of the text: {{shown}}.',
    text_mixed: '“{{name}}” mixes letters of different scripts in one word: {{shown}}.',
    fix: 'Find out who registered it and what for. If it is meant to deceive: disable it, revoke what it holds, and look at who consented.',
  },
  'principal-credential': {
    title: 'Credentials on the enterprise application',
    text_one:
      'A valid credential is on the enterprise application “{{name}}” itself, where the registration’s pages do not show it: {{credentials}}. Whoever has it acts as this application; attackers like to leave one there.',
    text_other:
      '{{count}} valid credentials are on the enterprise application “{{name}}” itself, where the registration’s pages do not show them: {{credentials}}. Whoever has them acts as this application; attackers like to leave one there.',
    text_dated_one:
      'A valid credential has been on the enterprise application “{{name}}” itself since {{date}}, where the registration’s pages do not show it: {{credentials}}. Whoever has it acts as this application; attackers like to leave one there.',
    text_dated_other:
      '{{count}} valid credentials are on the enterprise application “{{name}}” itself, the newest since {{date}}, where the registration’s pages do not show them: {{credentials}}. Whoever has them acts as this application; attackers like to leave one there.',
    text_signing:
      'The enterprise application “{{name}}” has what looks like a SAML signing certificate: {{credentials}}. That is usual for single sign-on; the same shape can hide a credential.',
    fix: 'Find out who added it: the audit log says so under “Add service principal credentials”. If nobody knows it, remove it (PowerShell or Graph) and check the application’s sign-ins.',
    fix_signing:
      'Compare it with the certificate under Single sign-on. If that page shows none, treat it as an unknown credential.',
  },

  summary: {
    principals: 'applications that hold anything',
    privileged: 'applications with a path to Global Administrator',
    'critical-application': 'critical application permissions granted',
    'high-application': 'high-risk application permissions granted',
    'tenant-wide': 'delegated permissions granted for everybody',
    hidden: 'granted and not declared',
    'user-consents': 'permissions that users consented to themselves',
    'risky-user-consents': 'high-risk or critical permissions that users consented to themselves',
    'third-party': 'applications of other tenants that hold anything',
    unverified: 'applications of other tenants without a verified publisher',
    disabled: 'disabled applications that still hold permissions',
    missing: 'granted on an API that is gone',
    unused: 'declared and not granted',
    expired: 'applications with grants and only expired credentials',
    expiring: 'applications with grants whose credential is about to expire',
    ownerless: 'applications with grants and no owner',
  },
  party: {
    granted: 'Granted in all',
    critical: 'Critical',
    high: 'High-risk',
    application: 'Application permissions',
    tenantWide: 'Delegated, for everybody',
    users: 'Delegated, for single users',
    hidden: 'Granted and not declared',
    unused: 'Declared and not granted',
  },
} as const

export default auditFindings
