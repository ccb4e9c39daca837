import { datum, escaped } from './html/escape'

type Params = Readonly<Record<string, string | number>>

/** What an export says, in the language that was asked for. */
export interface Words {
  language: 'en' | 'fr'
  /** `count` chooses the plural, `context` the variant, as in the dictionaries of the screens. A key without a text stands for itself. */
  text(key: string, params?: Params): string
  /** The same as markup: texts are escaped, and what is put in cannot turn the sentence around. */
  html(key: string, params?: Params): string
  number(value: number): string
  /** To the minute, in UTC; what is no instant stays as it is. */
  date(instant: string): string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

/** `texts`: see `exportTexts`. */
export function createWords(language: 'en' | 'fr', texts: Readonly<Record<string, string>>): Words {
  const plural = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const dates = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
    hourCycle: 'h23',
  })
  const has = (key: string): boolean => Object.hasOwn(texts, key)
  const number = (value: number): string => numbers.format(value)
  const date = (instant: string): string => {
    const time = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN
    return Number.isNaN(time) ? instant : `${dates.format(time)} UTC`
  }

  function template(key: string, { count, context }: Params): string {
    const form = typeof count === 'number' ? plural.select(count) : null
    const variants = context === undefined ? [''] : [`_${context}`, '']
    const keys = variants.flatMap((variant) => [
      ...(form === null ? [] : [`${key}${variant}_${form}`, `${key}${variant}_other`]),
      `${key}${variant}`,
    ])
    const found = keys.find(has)
    return found === undefined ? key : (texts[found] ?? key)
  }
  const shown = (value: string | number): string =>
    typeof value === 'number' ? number(value) : INSTANT.test(value) ? date(value) : value

  /** Texts may name other texts by what is put in: `$t(risk:word.{{risk}})`. */
  function filled(
    text: string,
    params: Params,
    plain: (part: string) => string,
    put: (value: string) => string,
  ) {
    return text
      .split(/(\$t\([^()]*\)|\{\{[^{}]*\}\})/u)
      .map((part) => {
        const nested = /^\$t\((?:([\w]+):)?([^()]*)\)$/u.exec(part)
        if (nested) {
          const [, namespace, inner = ''] = nested
          const name = inner.replace(/\{\{\s*(\w+)\s*\}\}/gu, (_, param: string) =>
            String(params[param] ?? ''),
          )
          return plain(template(namespace ? `${namespace}.${name}` : name, {}))
        }
        const param = /^\{\{\s*(\w+)[^{}]*\}\}$/u.exec(part)?.[1]
        if (param === undefined || !Object.hasOwn(params, param)) return plain(part)
        return put(shown(params[param] ?? ''))
      })
      .join('')
  }

  const text: Words['text'] = (key, params = {}) => filled(template(key, params), params, String, String)
  const html: Words['html'] = (key, params = {}) => filled(template(key, params), params, escaped, datum)

  return {
    language,
    text: alike(text),
    html: alike(html),
    number,
    date,
  }
}

/** Every row says the same few words: what takes no params is worked out once. */
function alike(say: Words['text']): Words['text'] {
  const known = new Map<string, string>()
  return (key, params) => {
    if (params) return say(key, params)
    const told = known.get(key) ?? say(key)
    known.set(key, told)
    return told
  }
}
