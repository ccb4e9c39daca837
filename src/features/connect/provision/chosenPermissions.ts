/** A name of a permission as Microsoft Graph has them: anything else in an address is somebody's joke. */
const NAME = /^[a-z][\w.-]{0,119}$/iu
/** As many as a registration can declare. https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const MOST = 400

/** Permissions that the address asks for (`?permissions=Mail.Read,Mail.Send`), e.g. those found under least scopes; each once. */
export function chosenPermissions(params: URLSearchParams): string[] {
  const names = (params.get('permissions') ?? '').split(',').filter((name) => NAME.test(name))
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, MOST)
}
