const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup that says the same, in an element or an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => MARKUP[sign] ?? sign)
}

// What turns or hides text, and what HTML does not allow.
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- names of a tenant may hold any character
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text of the tenant as markup: isolated, so that its direction ends with it, and with the code of a character in the
 * place of one that nobody sees, which is how names are made to look like others. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function datum(text: string): string {
  return `<bdi>${escaped(text).replace(CONTROLS, (sign) => `<span class="code">U+${codeOf(sign)}</span>`)}</bdi>`
}

/** The same for an attribute or a title, where no markup can isolate it. */
export function attribute(text: string): string {
  return escaped(text.replace(CONTROLS, ''))
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** Text as a string of a style sheet inside a page: every sign but letters and digits by its code. */
export function cssString(text: string): string {
  const told = text.replace(CONTROLS, '')
  return `"${told.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`
}
