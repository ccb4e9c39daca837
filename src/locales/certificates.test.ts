import i18next from 'i18next'
import { expect, test } from 'vitest'
import english from './en/certificates'
import french from './fr/certificates'

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : leaves(inner as object, `${path}${key}.`),
  )
}
const shape = (tree: object) =>
  leaves(tree).map(([path, text]) => [path, [...new Set(text.match(/\{\{\w+\}\}/gu))].sort()])

test('both languages have the same keys with the same params', () => {
  expect(shape(french)).toEqual(shape(english))
})

test('French keeps its punctuation together with no-break spaces and has curly apostrophes', () => {
  expect(leaves(french).filter(([, text]) => / [:;?!»]|« |[a-zéè]'[a-zéè]/u.test(text))).toEqual([])
})

/** Every variant that the findings of the domain come in, as their tests list them. */
const VARIANTS = [
  ['certificate-unreadable', 'damaged'],
  ['certificate-unreadable', 'not-packed'],
  ['certificate-password-wrong', 'password-wrong'],
  ['certificate-password-wrong', 'password-missing'],
  ['certificate-no-private-key', 'der'],
  ['certificate-no-private-key', 'pem'],
  ['certificate-no-private-key', 'pkcs12'],
  ['certificate-no-private-key', 'other'],
  ['certificate-not-registered', 'none'],
  ['certificate-not-registered', 'others'],
  ['certificate-not-registered', 'unknown'],
  ['certificate-registered', undefined],
  ['certificate-expired', undefined],
  ['certificate-expired', 'notYet'],
  ['certificate-expired', 'registered'],
  ['certificate-expiring', undefined],
  ['certificate-weak', 'size'],
  ['certificate-weak', 'kind'],
  ['certificate-weak', 'hash'],
] as const

test.each([
  ['en', english],
  ['fr', french],
])('%s: every finding in every variant is a whole sentence', async (language, dictionary) => {
  const translator = i18next.createInstance()
  await translator.init({
    lng: language,
    ns: ['certificates'],
    resources: { [language]: { certificates: dictionary } },
    interpolation: { escapeValue: false },
  })
  const say = translator.t as unknown as (key: string, values: object) => string
  for (const [id, context] of VARIANTS) {
    for (const part of ['title', 'detail', 'fix']) {
      const text = say(`certificates:finding.${id}.${part}`, {
        context,
        name: 'N',
        thumbprint: 'T',
        date: 'D',
        found: 'F',
      })
      expect(text, `${id} ${context} ${part}`).not.toMatch(/\{\{|finding\./u)
      expect(text === '', `${id} ${context} ${part}`).toBe(id === 'certificate-registered' && part === 'fix')
    }
  }
})
