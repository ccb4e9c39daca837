/** `value` with `text` in place of its selection; without a selection known, `text` goes to the end. */
export function insertPasted(value: string, text: string, start: number | null, end: number | null): string {
  const from = start ?? value.length
  return value.slice(0, from) + text + value.slice(end ?? from)
}
