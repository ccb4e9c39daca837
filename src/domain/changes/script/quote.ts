/** A text that may be hostile (names come from the tenant) as a comment of one line. */
export function oneLine(text: string): string {
  // Every control, format and line separator character, so that nothing can end the comment.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
}

/**
 * JSON in plain ASCII and without quotes or backticks that a shell knows, so that it says exactly what was meant whatever
 * the file's encoding becomes: Windows PowerShell reads a script without a byte order mark in the system's code page.
 */
export function asciiJson(value: unknown): string {
  return escapeBeyondAscii(JSON.stringify(value), /[^\u0020-\u007e]|['`]/g)
}

/** A literal of a POSIX shell. Control characters have no business in a script that somebody is to read. */
export function quoteShell(text: string): string {
  return `'${oneLine(text).replaceAll("'", "'\\''")}'`
}

/**
 * A literal of PowerShell. Beyond ASCII (where typographic quotes are quotes too) it is written in escapes, in one pair of
 * parentheses, so that it is an argument as well as an operand.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function quotePowerShell(text: string): string {
  const quoted = (plain: string) => `'${plain.replaceAll("'", "''")}'`
  if (/^[\u0020-\u007e]*$/.test(text)) return quoted(text)
  const escaped = escapeBeyondAscii(text.replaceAll('\\', '\\\\'), /[^\u0020-\u007e]/g)
  return `([regex]::Unescape(${quoted(escaped)}))`
}

/** A literal of JMESPath. https://jmespath.org/specification.html#literal-expressions */
export function quoteJmesPath(text: string): string {
  return `\`${asciiJson(text)}\``
}

/** By UTF-16 units, as JSON and .NET escape. */
function escapeBeyondAscii(text: string, units: RegExp): string {
  return text.replace(units, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
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
