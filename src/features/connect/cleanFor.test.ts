import { describe, expect, it } from 'vitest'
import { cleanFor } from './cleanFor'

const ID = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'

describe('what is pasted', () => {
  it.each([
    ['guid', ` ${ID}\n`, ID, 'spaces'],
    ['guid', `{${ID}}`, ID, 'around'],
    ['guid', `(${ID.toUpperCase()})`, ID, 'around'],
    ['guid', ID.replaceAll('-', ''), ID, 'around'],
    ['guid', `${ID.slice(0, 18)}\n${ID.slice(18)}`, ID, 'around'],
    ['guid', ID, ID, null],
    // Which of an address's IDs is meant is for the checks to say.
    ['guid', `https://portal.azure.com/#x/appId/${ID}`, `https://portal.azure.com/#x/appId/${ID}`, null],
    ['guid', 'common', 'common', null],
    ['guid', `${ID}a`, `${ID}a`, null],
    ['address', 'ada @ contoso.com', 'ada@contoso.com', 'spaces'],
    ['address', 'mailto:ada@contoso.com', 'ada@contoso.com', 'around'],
    ['address', 'Ada Lovelace <ada@contoso.com>', 'ada@contoso.com', 'around'],
    ['address', 'ada@contoso.com; bob@contoso.com', 'ada@contoso.com; bob@contoso.com', null],
    ['address', 'Ada Lovelace', 'Ada Lovelace', null],
    [undefined, `{${ID}}`, `{${ID}}`, null],
    [undefined, '“a b”', 'a b', 'quotes'],
  ] as const)('as %s: %j', (meant, text, value, removed) => {
    expect(cleanFor(text, meant)).toEqual({ value, removed })
  })
})
