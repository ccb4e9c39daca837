/* For tests of the dictionaries; never imported by the product. */
import i18next from 'i18next'

/** Says texts of one namespace by keys that are worked out, which the typed `t` does not know. */
export async function sayFrom(
  language: string,
  namespace: string,
  dictionary: object,
): Promise<(key: string, values?: object) => string> {
  const translator = i18next.createInstance()
  await translator.init({
    lng: language,
    ns: [namespace],
    resources: { [language]: { [namespace]: dictionary } },
    interpolation: { escapeValue: false },
  })
  return (key, values) =>
    (translator.t as unknown as (key: string, values?: object) => string)(`${namespace}:${key}`, values)
}

/** What shows where a text is missing or something in it was not filled in. */
export const unfinished = (namespace: string, parts: readonly string[]): RegExp =>
  new RegExp(`\\{\\{|\\$t\\(|undefined|^${namespace}|^[\\w-]+\\.(?:${parts.join('|')})$`, 'u')
