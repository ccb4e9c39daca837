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
    title: 'Grants of a disabled application',
    text_one:
      'Nobody can sign in to “{{name}}”, and it still holds 1 permission: {{permissions}}. Whoever enables it has it back.',
    text_other:
      'Nobody can sign in to “{{name}}”, and it still holds {{count}} permissions: {{permissions}}. Whoever enables it has them back.',
    fix: 'If the application is not coming back, revoke what it holds, then delete it.',
  },
  'grant-on-deleted-principal': {
    title: 'Grants of an application that is gone',
    text_one:
      'An enterprise application with the object ID {{name}} is in no list, and 1 grant still names it: {{permissions}}. A deleted application can be restored for 30 days, grants included.',
    text_other:
      'An enterprise application with the object ID {{name}} is in no list, and {{count}} grants still name it: {{permissions}}. A deleted application can be restored for 30 days, grants included.',
    fix: 'Look under Enterprise applications > Deleted (or App registrations > Deleted applications) and delete it for good, or restore it and revoke there.',
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
      '“{{name}}” holds 1 permission that {{resources}} does not expose any more, or switched off: {{permissions}}. It gives nothing now, and would again if it came back.',
    text_other:
      '“{{name}}” holds {{count}} permissions that {{resources}} does not expose any more, or switched off: {{permissions}}. They give nothing now, and would again if they came back.',
    fix: 'Revoke this, unless the application or the API is Microsoft’s: those know permissions of each other that no list shows.',
  },
  'user-grant-leftover': {
    title: 'User consents beside a tenant-wide grant',
    text_one:
      'A user’s consent to “{{name}}” repeats what everybody is granted on {{resource}}: {{permissions}}. It gives nothing more, but stays when the tenant-wide grant is revoked.',
    text_other:
      '{{count}} permissions that users consented to for “{{name}}” (users: {{users}}) repeat what everybody is granted on {{resource}}: {{permissions}}. They give nothing more, but stay when the tenant-wide grant is revoked.',
    fix: 'Revoke the users’ consents; nobody will notice.',
  },
  'user-consent-high-risk': {
    title: 'Users consented to high-risk permissions',
    text_one: '{{user}} alone consented to a high-risk permission for “{{name}}”: {{permissions}}.',
    text_other:
      'Users consented to {{count}} high-risk permissions for “{{name}}”: {{permissions}}. Users: {{users}}, {{user}} among them.',
    fix: 'Ask whether the application is known. Revoke the consents, or have an administrator grant it for everybody; then look at who may consent.',
  },
  'high-privilege-application': {
    title: 'Application permissions that can take over the tenant',
    text_one: '“{{name}}” holds an application permission that is rated critical: {{permissions}}.',
    text_other:
      '“{{name}}” holds {{count}} application permissions that are rated critical: {{permissions}}.',
    text_direct_one:
      '“{{name}}” can make itself or somebody Global Administrator with an application permission: {{permissions}}.',
    text_direct_other:
      '“{{name}}” can make itself or somebody Global Administrator with its application permissions: {{permissions}}.',
    text_indirect_one:
      '“{{name}}” can reach Global Administrator indirectly with an application permission: {{permissions}}.',
    text_indirect_other:
      '“{{name}}” can reach Global Administrator indirectly with its application permissions: {{permissions}}.',
    fix: 'Replace them by narrower ones where the application’s work allows. Treat its credentials like an administrator’s password: certificate or managed identity, few owners, sign-ins watched.',
  },
  'unverified-multitenant': {
    title: 'Applications of other tenants without a verified publisher',
    text_one:
      '“{{name}}” is registered in the tenant {{tenant}}. Microsoft verified no publisher behind it, and it holds 1 permission: {{permissions}}.',
    text_other:
      '“{{name}}” is registered in the tenant {{tenant}}. Microsoft verified no publisher behind it, and it holds {{count}} permissions: {{permissions}}.',
    fix: 'Find out who uses it and who is behind it. If nobody knows: disable it, revoke what it holds, then delete it.',
  },
  'credential-expired': {
    title: 'No credential is valid any more',
    text_one: '“{{name}}” holds grants, and its only credential, “{{credential}}”, expired on {{date}}.',
    text_other:
      '“{{name}}” holds grants, and all its {{count}} credentials have expired; the last one, “{{credential}}”, on {{date}}.',
    fix: 'If connections rest on it, they fail: register a new certificate or secret. If nobody missed it, revoke what it holds and delete it.',
  },
  'credential-expiring': {
    title: 'A credential is about to expire',
    text: 'The credential “{{credential}}” of “{{name}}” expires on {{date}}, and none that lasts is beside it.',
    text_replaced:
      'The credential “{{credential}}” of “{{name}}” expires on {{date}}; another one is valid for longer.',
    fix: 'Register a new certificate or secret and put it into every connection before that day.',
    fix_replaced: 'Make sure that every connection uses the newer one, then delete the old one.',
  },
  'secret-old': {
    title: 'Secrets older than two years',
    text_one: 'The secret “{{credential}}” of “{{name}}” dates from {{date}} and is still valid.',
    text_other:
      '{{count}} secrets of “{{name}}” are older than two years and still valid; the oldest, “{{credential}}”, dates from {{date}}.',
    fix: 'Put a new credential, better a certificate, into the connections that use it; then delete the old secret.',
  },
  'secret-and-certificate': {
    title: 'A secret beside a certificate',
    text: '“{{name}}” has a valid secret ({{secrets}}) beside a valid certificate ({{certificates}}). Either is enough to sign in, so that the certificate protects nothing.',
    fix: 'Move what still uses the secret to the certificate, then delete the secret.',
  },
  'no-owner': {
    title: 'Registrations without an owner',
    text: 'Nobody is named as owner of “{{name}}”: nobody is asked before its secrets expire, and nobody answers for what it may do.',
    fix: 'Find out who uses it and add at least two owners.',
  },
  'implicit-grant': {
    title: 'Implicit grant is on',
    text: '“{{name}}” may receive ID tokens in the address of its page.',
    text_access:
      '“{{name}}” may receive access tokens in the address of its page, where history, logs and scripts can read them.',
    text_both:
      '“{{name}}” may receive access tokens and ID tokens in the address of its page, where history, logs and scripts can read them.',
    fix: 'Ask the owner whether anything still uses it. If not, clear both boxes under Authentication > Implicit grant and hybrid flows; new applications use the authorization code with PKCE.',
  },
  'redirect-http': {
    title: 'Redirect URIs without encryption',
    text_one: '“{{name}}” has codes and tokens sent over plain http: {{uris}}.',
    text_other: '“{{name}}” has codes and tokens sent to {{count}} addresses over plain http: {{uris}}.',
    fix: 'Register the https address, then remove these. Only http://localhost is harmless.',
  },
  'redirect-wildcard': {
    title: 'Redirect URIs with a wildcard',
    text_one: '“{{name}}” accepts any address that fits {{uris}}.',
    text_other: '“{{name}}” accepts any address that fits one of {{count}} patterns: {{uris}}.',
    text_open_one: '“{{name}}” accepts any address that fits {{uris}}, and anybody can get one of those.',
    text_open_other:
      '“{{name}}” accepts any address that fits one of {{count}} patterns, {{uris}}, and anybody can get one of those.',
    fix: 'Write down the addresses that are really used, then remove the pattern.',
  },
  'redirect-dead-host': {
    title: 'Redirect URIs to hosts that look dead',
    text: '“{{name}}” sends people to addresses that nothing lasting can be behind: {{uris}}. Judged by the name alone; nothing was asked of the host.',
    text_tunnel:
      '“{{name}}” sends people to a temporary tunnel: {{uris}}. Its name goes to whoever asks for it next, and codes and tokens with it. Judged by the name alone.',
    text_reserved:
      '“{{name}}” sends people to a name that is reserved for examples and tests: {{uris}}. Judged by the name alone.',
    text_private:
      '“{{name}}” sends people to an address of a private network, where it stands for another machine in every network: {{uris}}. Judged by the address alone.',
    text_retired:
      '“{{name}}” sends people to a service that Microsoft retired: {{uris}}. Judged by the name alone.',
    fix: 'Ask the owner whether it is still used. If not, remove it from the registration.',
  },
  'look-alike-name': {
    title: 'Names that look like another’s',
    text: '“{{name}}” looks like “{{like}}”.',
    text_same:
      '“{{name}}” has the very name of an application that people trust, and is not that application.',
    text_characters: '“{{name}}” reads like “{{like}}” but is written with other characters: {{shown}}.',
    text_typo: '“{{name}}” is one letter away from “{{like}}”.',
    text_hidden:
      '“{{name}}” has characters in its name that cannot be seen or that turn the text round: {{shown}}.',
    text_mixed: '“{{name}}” mixes letters of different scripts in one word: {{shown}}.',
    fix: 'Find out who registered it and what for. If it is meant to deceive: disable it, revoke what it holds, and look at who consented.',
  },
  'principal-credential': {
    title: 'Credentials on the enterprise application',
    text_one:
      'A valid credential is on the enterprise application “{{name}}” itself, where the registration’s pages do not show it: {{credentials}}. Whoever has it acts as this application; attackers like this place.',
    text_other:
      '{{count}} valid credentials are on the enterprise application “{{name}}” itself, where the registration’s pages do not show them: {{credentials}}. Whoever has them acts as this application; attackers like this place.',
    text_dated_one:
      'A valid credential has been on the enterprise application “{{name}}” itself since {{date}}, where the registration’s pages do not show it: {{credentials}}. Whoever has it acts as this application; attackers like this place.',
    text_dated_other:
      '{{count}} valid credentials are on the enterprise application “{{name}}” itself, the newest since {{date}}, where the registration’s pages do not show them: {{credentials}}. Whoever has them acts as this application; attackers like this place.',
    text_signing:
      'The enterprise application “{{name}}” has what looks like a SAML signing certificate: {{credentials}}. That is usual for single sign-on; the same shape can hide a credential.',
    fix: 'Ask who added it; the audit log tells it under “Add service principal credentials”. If nobody knows it, remove it (PowerShell or Graph) and look at the application’s sign-ins.',
    fix_signing:
      'Compare it with the certificate under Single sign-on. If that page shows none, treat it as a credential that nobody knows.',
  },

  summary: {
    principals: 'applications that hold anything',
    privileged: 'applications with a path to Global Administrator',
    'critical-application': 'critical application permissions granted',
    'high-application': 'high-risk application permissions granted',
    'tenant-wide': 'delegated permissions granted for everybody',
    hidden: 'granted and not declared',
    'user-consents': 'permissions that users consented to themselves',
    'risky-user-consents': 'of these, high-risk or critical',
    'third-party': 'applications of other tenants that hold anything',
    unverified: 'of these, without a verified publisher',
    disabled: 'disabled applications that still hold permissions',
    missing: 'granted on an API that is gone',
    unused: 'declared and not granted',
    expired: 'applications with grants and only expired credentials',
    expiring: 'applications with grants whose credential is about to expire',
    ownerless: 'applications with grants and no owner',
  },
  party: {
    granted: 'granted in all',
    critical: 'critical',
    high: 'high-risk',
    application: 'application permissions',
    tenantWide: 'delegated, for everybody',
    users: 'delegated, for single users',
    hidden: 'granted and not declared',
    unused: 'declared and not granted',
  },
} as const

export default auditFindings
