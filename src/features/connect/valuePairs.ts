/** A name and what stands for it, as the text has them. */
export interface Pair {
  name: string
  value: string
}

const LONGEST_NAME = 60

/** Every name with a value in a text: JSON, an address with a query, else line by line. Empty where it has none. */
export function pairsOf(text: string): Pair[] {
  const trimmed = text.trim()
  return jsonPairs(trimmed) ?? queryPairs(trimmed) ?? linePairs(trimmed)
}

/** A name’s words in lower case, without accents and signs: `azureAdClientId` is `azure`, `ad`, `client`, `id`. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
}

function jsonPairs(text: string): Pair[] | null {
  if (!/^[[{]/u.test(text)) return null
  try {
    return flatten(JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

function flatten(value: unknown, name = ''): Pair[] {
  if (typeof value === 'string') return name ? [{ name, value }] : []
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string')
      ? flatten(value.join(' '), name)
      : value.flatMap((item) => flatten(item))
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, key))
}

/** An authorization address, or what is posted for a token. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
function queryPairs(text: string): Pair[] | null {
  if (/\s/u.test(text) || !/[?&]?\w+=[^&]*&\w+=/u.test(text)) return null
  const [address = '', query] = text.includes('?') ? text.split(/\?(.*)/su) : ['', text]
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
  const [, tenant] = /^https:\/\/login\.[\w.-]+\/([^/]+)\//iu.exec(address) ?? []
  return tenant ? [...pairs, { name: 'tenant', value: tenant }] : pairs
}

// A French colon has a space (of whatever width) before it; a table’s cells have a tab or a bar between them.
const SEPARATOR = /\s*(?:=>|:=|[:=\t|])\s*/u

function linePairs(text: string): Pair[] {
  const lines = text
    .split(/\r\n?|\n|\u2028/u)
    .flatMap(parts)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:#(?!\s*[\w ]+[:=])|\/\/)/u.test(line))
  const pairs: Pair[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const pair = pairIn(line)
    if (pair) {
      pairs.push(pair)
      continue
    }
    // The portal’s Overview, copied: the name, a colon and the value on lines of their own.
    if (line.length > LONGEST_NAME) continue
    let next = index + 1
    while (lines[next] === ':') next++
    const value = lines[next]
    if (value !== undefined && !pairIn(value))
      pairs.push({ name: line.replace(/\s*:$/u, ''), value: unquoted(value) })
    if (next > index + 1 && value !== undefined && !pairIn(value)) index = next
  }
  return pairs
}

/** A connection string’s parts; any other line is one part. */
function parts(line: string): string[] {
  const pieces = line.split(';').filter((piece) => piece.trim() !== '')
  return pieces.length > 1 && pieces.every((piece) => /^\s*[\w .-]+=/u.test(piece)) ? pieces : [line]
}

function pairIn(line: string): Pair | null {
  const bare = line
    .replace(/^\|\s*|\s*\|$/gu, '')
    .replace(/^[-*•]\s+/u, '')
    .replace(/^(?:export|set|setx|\$env:)\s*/iu, '')
    .replace(/^\$/u, '')
  const at = SEPARATOR.exec(bare)
  if (!at) return null
  const name = bare
    .slice(0, at.index)
    .replace(/^["'`]+|["'`]+$/gu, '')
    .trim()
  const value = unquoted(bare.slice(at.index + at[0].length))
  return name && name.length <= LONGEST_NAME && value ? { name, value } : null
}

function unquoted(text: string): string {
  const value = text.trim().replace(/[,;]$/u, '')
  const [, quoted] = /^(["'`])(.*?)\1(?:\s+#.*)?$/u.exec(value)?.slice(1) ?? []
  if (quoted !== undefined) return quoted
  return value.replace(/\s+#\s.*$/u, '').trim()
}
