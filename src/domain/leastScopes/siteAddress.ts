/** Hosts of SharePoint Online in every environment. https://learn.microsoft.com/sharepoint/dev/solution-guidance/authorization-sharepoint-online */
const HOST = /^[\w-]+\.(?:sharepoint\.(?:com|us|cn)|sharepoint-mil\.us|dps\.mil)$/iu
/** Under these every first part is a site collection. */
const MANAGED = ['sites', 'teams']

/**
 * Of a site’s address as it is copied from a browser (or of a page or file in it) how Graph addresses the site:
 * `contoso.sharepoint.com:/sites/Finance`, the root site by its host alone. null: no address of SharePoint Online.
 * https://learn.microsoft.com/graph/api/site-getbypath
 */
export function siteAddress(text: string): string | null {
  const typed = text.trim()
  const address = /^https?:\/\//iu.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!HOST.test(url.hostname)) return null
  // Links from "Copy link" carry the kind of document before the path: /:w:/r/sites/…
  const parts = url.pathname
    .replace(/^\/:\w:\/\w(?=\/)/u, '')
    .split('/')
    .filter(Boolean)
  const [kind = '', name] = parts
  const host = url.hostname.toLowerCase()
  return name && MANAGED.includes(kind.toLowerCase()) ? `${host}:/${kind}/${name}` : host
}
