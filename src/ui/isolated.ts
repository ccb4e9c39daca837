// Letters and marks that write from right to left, and the controls that turn the direction of a text around.
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/u

/** `text` made such that its direction cannot turn the sentence around it: names come from the tenant. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text
  return `\u2068${text.replace(/[\u2066-\u2069]/gu, '')}\u2069`
}
