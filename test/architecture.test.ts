import { describe, expect, it } from 'vitest'
import { type Exception, judge, type Rule, violations } from './support/architecture/rules'
import { readProject } from './support/architecture/tree'

/** Only with a reason that a reader accepts. One that excuses nothing any more fails. */
const EXCEPTIONS: readonly Exception[] = []

describe('the project', () => {
  const judged = judge(violations(readProject()), EXCEPTIONS)

  it('keeps the rules of its architecture', () => {
    expect(judged.violations.map(({ rule, file, what }) => `${rule}: ${file}: ${what}`)).toEqual([])
  })
  it('has no exception that excuses nothing', () => {
    expect(judged.stale).toEqual([])
  })
})

/** Rules of the tree that a small tree breaks, as `rule file`. */
function broken(files: Record<string, string>): string[] {
  return violations(new Map(Object.entries(files))).map(({ rule, file }) => `${rule} ${file}`)
}

const NOTE = ['TO', 'DO'].join('')

describe('the rules can fail', () => {
  const wrong: [string, Rule, string, Record<string, string>][] = [
    [
      'a feature imports another',
      'direction',
      'src/features/a/A.tsx',
      {
        'src/features/a/A.tsx': `import { b } from '../b/b'`,
        'src/features/b/b.ts': 'export const b = 1',
      },
    ],
    [
      'a feature imports app',
      'direction',
      'src/features/a/A.tsx',
      {
        'src/features/a/A.tsx': `import { b } from '../../app/b'`,
        'src/app/b.ts': 'export const b = 1',
      },
    ],
    [
      'graph imports auth, for a type only',
      'direction',
      'src/graph/a.ts',
      {
        'src/graph/a.ts': `import type { B } from '../auth/b'`,
        'src/auth/b.ts': 'export type B = 1',
      },
    ],
    [
      'ui imports a value of domain',
      'direction',
      'src/ui/a.ts',
      {
        'src/ui/a.ts': `import { b } from '../domain/b'`,
        'src/domain/b.ts': 'export const b = 1',
      },
    ],
    [
      'ui imports a feature in import()',
      'direction',
      'src/ui/a.ts',
      {
        'src/ui/a.ts': `export const a = () => import('../features/b/b')`,
        'src/features/b/b.ts': 'export const b = 1',
      },
    ],
    [
      'app imports the sandbox statically',
      'direction',
      'src/app/a.ts',
      {
        'src/app/a.ts': `import { b } from '../sandbox/b'`,
        'src/sandbox/b.ts': 'export const b = 1',
      },
    ],
    [
      'a feature imports the sandbox dynamically',
      'direction',
      'src/features/a/a.ts',
      {
        'src/features/a/a.ts': `export const a = () => import('../../sandbox/b')`,
        'src/sandbox/b.ts': 'export const b = 1',
      },
    ],
    [
      'the sandbox imports the client',
      'direction',
      'src/sandbox/a.ts',
      {
        'src/sandbox/a.ts': `export { b } from '../graph/b'\nexport const a = 1`,
        'src/graph/b.ts': 'export const b = 1',
      },
    ],
    [
      'the sandbox imports a domain function',
      'direction',
      'src/sandbox/a.ts',
      {
        'src/sandbox/a.ts': `import { b } from '../domain/permissions/b'`,
        'src/domain/permissions/b.ts': 'export const b = 1',
      },
    ],
    [
      'a worker of another zone',
      'direction',
      'src/domain/a.ts',
      {
        'src/domain/a.ts': `export const a = () => new URL('../graph/b.ts', import.meta.url)`,
        'src/graph/b.ts': 'export const b = 1',
      },
    ],
    [
      'the product imports a test helper',
      'direction',
      'src/app/a.ts',
      {
        'src/app/a.ts': `import { b } from '../../test/support/b'`,
        'test/support/b.ts': 'export const b = 1',
      },
    ],
    [
      'a journey imports the product',
      'direction',
      'test/journeys/a.test.ts',
      {
        'test/journeys/a.test.ts': `import { b } from '../../src/app/b'`,
        'src/app/b.ts': 'export const b = 1',
      },
    ],
    [
      'a feature imports the certificate code past its worker',
      'direction',
      'src/features/a/a.ts',
      {
        'src/features/a/a.ts': `import { b } from '../../certificates/b'`,
        'src/certificates/b.ts': `import 'asn1js'\nexport const b = 1`,
      },
    ],
    [
      'certificate packages outside of their folder',
      'package',
      'src/features/a/a.ts',
      { 'src/features/a/a.ts': `import 'asn1js'` },
    ],
    [
      'what is for tests alone',
      'direction',
      'src/graph/a.ts',
      {
        'src/graph/a.ts': `import { b } from './testing/b'`,
        'src/graph/testing/b.ts': `import 'fast-check'`,
      },
    ],
    ['a package for tests alone', 'package', 'src/graph/a.ts', { 'src/graph/a.ts': `import 'fast-check'` }],
    ['domain imports React', 'package', 'src/domain/a.ts', { 'src/domain/a.ts': `import 'react'` }],
    [
      'MSAL outside auth',
      'package',
      'src/app/a.ts',
      {
        'src/app/a.ts': `import type { Configuration } from '@azure/msal-browser'`,
      },
    ],
    [
      'MUI not by path',
      'package',
      'src/ui/a.tsx',
      { 'src/ui/a.tsx': `import { Button } from '@mui/material'` },
    ],
    ['an unknown folder', 'place', 'src/helpers/a.ts', { 'src/helpers/a.ts': 'export const a = 1' }],
    ['a file that is not there', 'unresolved', 'src/app/a.ts', { 'src/app/a.ts': `import './nothing'` }],
    [
      'an extension in an import',
      'extension',
      'src/app/a.ts',
      {
        'src/app/a.ts': `import { b } from './b.ts'`,
        'src/app/b.ts': 'export const b = 1',
      },
    ],
    [
      'a ring of two',
      'cycle',
      'src/graph/a.ts',
      {
        'src/graph/b.ts': `import type { A } from './a'\nexport type B = A`,
        'src/graph/a.ts': `import type { B } from './b'\nexport type A = B`,
      },
    ],
    [
      'a ring of three through import()',
      'cycle',
      'src/app/a.ts',
      {
        'src/app/a.ts': `import './b'`,
        'src/app/b.ts': `export const b = () => import('./c')`,
        'src/app/c.ts': `import './a'`,
      },
    ],
    [
      'a barrel',
      'barrel',
      'src/ui/parts.ts',
      {
        'src/ui/parts.ts': `export { b } from './b'`,
        'src/ui/b.ts': 'export const b = 1',
      },
    ],
    [
      'export *',
      'barrel',
      'src/ui/parts.ts',
      {
        'src/ui/parts.ts': `export * from './b'\nexport const a = 1`,
        'src/ui/b.ts': 'export const b = 1',
      },
    ],
    ['a long file', 'length', 'src/graph/a.ts', { 'src/graph/a.ts': 'export {}\n'.repeat(351) }],
    [
      'a test far from its subject',
      'test-beside',
      'src/graph/a.test.ts',
      { 'src/graph/a.test.ts': 'export {}' },
    ],
    [
      'any in a cast',
      'any',
      'src/graph/a.ts',
      { 'src/graph/a.ts': 'export const a = 1 as unknown as any[]' },
    ],
    ['a note', 'unfinished', 'src/graph/a.ts', { 'src/graph/a.ts': `// ${NOTE}: later\nexport {}` }],
    [
      'a silenced check',
      'silenced',
      'src/graph/a.ts',
      {
        'src/graph/a.ts': `// ${['@ts', 'ignore'].join('-')}\nexport const a = 1`,
      },
    ],
    [
      'a lint rule switched off for no reason',
      'silenced',
      'src/graph/a.ts',
      { 'src/graph/a.ts': `// ${['eslint', 'disable-next-line'].join('-')} no-console\nexport const a = 1` },
    ],
    ['English alone', 'locale-twin', 'src/locales/en/a.ts', { 'src/locales/en/a.ts': 'export default {}' }],
  ]
  it.each(wrong)('%s', (_name, rule, file, files) => {
    expect(broken(files)).toEqual([`${rule} ${file}`])
  })

  const right: [string, Record<string, string>][] = [
    [
      'app reaches the sandbox by import() and for types',
      {
        'src/app/a.ts': `import type { B } from '../sandbox/b'\nexport const a = (): Promise<B> => import('../sandbox/b')`,
        'src/sandbox/b.ts': 'export type B = object',
      },
    ],
    [
      'a feature starts the certificate worker',
      {
        'src/features/a/a.ts': `import { open } from '../../certificates/openCertificates'\nexport const a = open`,
        'src/certificates/openCertificates.ts': 'export const open = 1',
      },
    ],
    [
      'ui uses a type of domain',
      {
        'src/ui/a.ts': `import { type B } from '../domain/b'\nexport type A = B`,
        'src/domain/b.ts': 'export type B = 1',
      },
    ],
    [
      'the sandbox knows the environments',
      {
        'src/sandbox/a.ts': `import { b } from '../domain/environments'`,
        'src/domain/environments.ts': 'export const b = 1',
      },
    ],
    [
      'long data',
      {
        'src/locales/en/a.ts': 'export {}\n'.repeat(400),
        'src/locales/fr/a.ts': 'export {}\n'.repeat(400),
      },
    ],
    [
      'the word any in a text, a note in a name',
      {
        'src/graph/a.ts': `export const many = 'any ${NOTE}s'`,
      },
    ],
    [
      'a line excused from a lint rule, with its reason',
      {
        'src/graph/a.ts': `// ${['eslint', 'disable-next-line'].join('-')} no-console -- said on purpose\nexport const a = 1`,
      },
    ],
    [
      'a test of a whole folder',
      {
        'src/graph/all.test.ts': `import { a } from './a'`,
        'src/graph/a.ts': 'export const a = 1',
      },
    ],
  ]
  it.each(right)('allowed: %s', (_name, files) => {
    expect(broken(files)).toEqual([])
  })

  it('tells a violation that no exception excuses, and an exception that excuses nothing', () => {
    const found = [{ rule: 'any', file: 'a.ts', what: 'x' }] as const
    const excused = { rule: 'any', file: 'a.ts', what: 'x', because: 'of a reason' } as const
    expect(judge(found, [])).toEqual({ violations: found, stale: [] })
    expect(judge(found, [excused])).toEqual({ violations: [], stale: [] })
    expect(judge([], [excused])).toEqual({ violations: [], stale: [excused] })
  })
})
