export interface MarkupElement {
  name: string
  attributes: Record<string, string>
  /** Of itself and all within it. */
  text: string
}

const VOID = new Set(['meta', 'br'])
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * HTML that is written strictly: every element closed in its order, attributes in double quotes, no sign left that HTML
 * gives a meaning. Anything else throws; what a browser would make of it is what is told.
 */
export function parseMarkup(html: string): { elements: MarkupElement[]; text: string } {
  const elements: MarkupElement[] = []
  const open: MarkupElement[] = []
  const root: MarkupElement = { name: '', attributes: {}, text: '' }
  const tokens = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/gy
  const say = (text: string) => [root, ...open].forEach((element) => (element.text += text))
  while (tokens.lastIndex < html.length) {
    const at = tokens.lastIndex
    const token = tokens.exec(html)
    if (!token) throw new Error(`No markup: ${JSON.stringify(html.slice(at, at + 80))}`)
    const [, closing, name, attributes = '', text] = token
    if (text !== undefined) say(decoded(text))
    else if (name === undefined) continue
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${at}`)
    } else {
      const element: MarkupElement = { name, attributes: attributesOf(attributes), text: '' }
      elements.push(element)
      if (!VOID.has(name)) open.push(element)
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return { elements, text: root.text }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([a-z-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )
}

function decoded(text: string): string {
  return text.replace(/&([^;\s]*;?)/gu, (_, reference: string) => {
    const sign = REFERENCES[reference.replace(/;$/u, '')]
    if (sign === undefined || !reference.endsWith(';')) throw new Error(`No reference: &${reference}`)
    return sign
  })
}
