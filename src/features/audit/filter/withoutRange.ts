/** A filter without what stands from `from` to `to`, and without a double space where it was. */
export function withoutRange(text: string, from: number, to: number): string {
  return [text.slice(0, from).trim(), text.slice(to).trim()].filter(Boolean).join(' ')
}
