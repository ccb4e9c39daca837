/** A text that may be hostile (names come from the tenant) as a comment of one line. */
export function oneLine(text: string): string {
  // Every control, format and line separator character, so that nothing can end the comment.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** A literal of a POSIX shell. Control characters have no business in a script that somebody is to read. */
export function quoteShell(text: string): string {
  return `'${oneLine(text).replaceAll("'", "'\\''")}'`
}

/** A literal of PowerShell, to which typographic single quotes are quotes too. https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules */
export function quotePowerShell(text: string): string {
  return `'${oneLine(text).replace(/['\u2018-\u201b]/gu, (quote) => quote + quote)}'`
}

/** Literals and variables alternate, as `splitAtReferences` cuts them. */
export function alternate(
  parts: readonly string[],
  literal: (text: string) => string,
  variable: (stepId: string) => string,
): string[] {
  return parts
    .map((part, index) => (index % 2 === 0 ? (part === '' ? '' : literal(part)) : variable(part)))
    .filter((part) => part !== '')
}
