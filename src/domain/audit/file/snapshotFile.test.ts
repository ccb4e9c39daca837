import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TenantSnapshot } from '../types'
import { largeTenant, randomTenant } from '../rows/testing'
import { SnapshotFileError } from './errors'
import { createSnapshotFile, readSnapshotFile, SNAPSHOT_MOST_BYTES } from './snapshotFile'
import { APP, BODY, fileOf, LINES, partsOf, read, sealed, SMALL, textOf, WHEN } from './testing'
import { snapshotLines } from './writing'

async function failure(reading: Promise<unknown>): Promise<SnapshotFileError> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SnapshotFileError)) throw new Error('no SnapshotFileError', { cause: error })
  expect(error.message).toBe(error.code)
  return error
}
describe('what is written is read again', () => {
  test('a small one, in any chunks, with a byte order mark, without its last line end', async () => {
    expect(sealed(BODY)).toBe(`${LINES.join('\n')}\n`)
    expect(await read(fileOf(SMALL))).toEqual(SMALL)
    expect(await read('\uFEFF', fileOf(SMALL))).toEqual(SMALL)
    expect(await read((await textOf(SMALL)).trimEnd())).toEqual(SMALL)
    const bytes = new TextEncoder().encode(await textOf(SMALL))
    const single = {
      size: bytes.length,
      slice: (from: number, to: number) => new Blob([bytes.slice(from, to)]),
      stream: () =>
        new ReadableStream({
          start(controller) {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
            controller.close()
          },
        }),
    } as unknown as Blob
    expect(await readSnapshotFile(single)).toEqual(SMALL)
  })

  test('what an earlier reading found says since when it stands; files of before say nothing of it', async () => {
    const before = BODY[0] ?? ''
    expect(before).toContain('"notRead":[{')
    expect(before).not.toContain('asOf')
    const [gap, ...others] = SMALL.coverage.notRead
    const coverage = { ...SMALL.coverage, notRead: [{ ...gap!, asOf: WHEN }, ...others] }
    const file = await textOf({ ...SMALL, coverage })
    expect(file).toContain(`"asOf":"${WHEN}"`)
    expect(await read(file)).toEqual({ ...SMALL, coverage })
  })

  test('tenants with everything odd that a tenant can have', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const tenant = randomTenant(seed)
      expect(await read(fileOf(tenant))).toEqual(tenant)
    }
  })

  test('any', async () => {
    const guid = fc.uuid()
    const name = fc.string({ maxLength: 256, unit: 'binary' })
    const instant = fc
      .date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString())
    const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
    const user = fc.record({ objectId: guid, displayName: name, userPrincipalName: orNull(name) })
    const any: fc.Arbitrary<TenantSnapshot> = fc.record({
      tenantId: guid,
      environment: fc.constantFrom('global', 'china', 'usgov-l4', 'usgov-l5'),
      takenAt: instant,
      scopes: fc.array(fc.string({ maxLength: 99 })),
      applications: fc.array(
        fc.record({ objectId: guid, displayName: name, createdDateTime: orNull(instant) }).map((own) => ({
          ...SMALL.applications[0]!,
          ...own,
        })),
      ),
      principals: fc.array(
        fc
          .record(
            {
              displayName: name,
              verifiedPublisher: orNull(
                fc.record({ displayName: name, verifiedPublisherId: fc.constant('1') }),
              ),
            },
            { requiredKeys: ['displayName'] },
          )
          .map((own) => {
            const { verifiedPublisher: _, ...rest } = SMALL.principals[0]!
            return { ...rest, ...own }
          }),
      ),
      grants: fc.array(fc.record({ scope: name }).map((own) => ({ ...SMALL.grants[0]!, ...own }))),
      assignments: fc.array(
        fc.record({ principalId: guid, createdDateTime: orNull(instant) }).map((own) => ({
          ...SMALL.assignments[0]!,
          ...own,
        })),
      ),
      users: fc.array(user),
      owners: orNull(fc.dictionary(guid, fc.array(user, { maxLength: 3 }))),
      coverage: fc.constant(SMALL.coverage),
    })
    await fc.assert(
      fc.asyncProperty(any, async (snapshot) => {
        expect(await read(fileOf(snapshot))).toEqual(snapshot)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a large one is written in parts', () => {
  const large = largeTenant(3000)
  test('that add up to the same lines as ever', async () => {
    const { file, done, total } = partsOf(large)
    const lines = [...snapshotLines(large)].map((line) => line.trimEnd())
    expect(await file.text()).toBe(sealed(lines))
    expect(total).toBe(lines.length - 1)
    expect(done.length).toBeGreaterThan(5)
    expect(done).toEqual([...done].sort((one, other) => one - other))
    expect(done.filter((part) => part === total)).toHaveLength(1)
  })
  test('under a name of its own', () => {
    const { fileName } = createSnapshotFile(SMALL).next()
    expect(fileName).toBe(`tenant-snapshot_${APP}_2026-11-01.ndjson`)
  })
  test('and an empty one too', async () => {
    const none = { applications: [], principals: [], grants: [], assignments: [], users: [], owners: null }
    expect(await read(fileOf({ ...SMALL, ...none }))).toEqual({ ...SMALL, ...none })
  })
})

test('reading leaves the thread free in between', async () => {
  const users = Array.from({ length: 60_000 }, () => ({ ...SMALL.users[0]!, displayName: 'x'.repeat(99) }))
  const file = fileOf({ ...SMALL, users })
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const { length } = (await readSnapshotFile(file)).users
  clearInterval(timer)
  expect(length).toBe(60_000)
  expect(turns).toBeGreaterThan(0)
})

describe('never a secret', () => {
  const hidden = { hint: 'Abc', secretText: 'Abc-secret', key: 'TUlJ', customKeyIdentifier: 'x' }
  const credential = { ...SMALL.applications[0]!.passwordCredentials[0]!, ...hidden }
  const leaking = {
    ...SMALL,
    applications: SMALL.applications.map((one) => ({ ...one, passwordCredentials: [credential] })),
    principals: SMALL.principals.map((one) => ({
      ...one,
      keyCredentials: one.keyCredentials.map((key) => ({ ...key, ...hidden })),
    })),
    accessToken: 'eyJ0',
  }
  test('none is written', async () => {
    const text = await textOf(leaking)
    for (const secret of ['hint', 'secretText', 'Abc', 'TUlJ', 'eyJ0']) expect(text).not.toContain(secret)
    expect(text).toBe(await textOf(SMALL))
  })
  test('none of a file gets in', async () => {
    const more = BODY.map((line) => line.replace(/^\{"(\w+)":\[/u, '{"$1":["Abc-secret",'))
    expect((await failure(read(sealed(more)))).code).toBe('damaged')
    const inHead = BODY.map((line) => line.replace('"scopes"', '"accessToken":"eyJ0","scopes"'))
    expect(sealed(inHead)).toContain('eyJ0')
    expect(await read(sealed(inHead))).toEqual(SMALL)
  })
})

describe('refused', () => {
  const at = (index: number, change: (line: string) => string) =>
    sealed(BODY.map((line, number) => (number === index ? change(line) : line)))
  test.each<[string, string, string, number | null]>([
    ['an empty file', '', 'not-a-snapshot', null],
    ['another JSON file', '{"schema":"permission-audit/1"}\n', 'not-a-snapshot', null],
    ['a list', '[]', 'not-a-snapshot', null],
    ['a ZIP file', 'PK\u0003\u0004\u0000', 'not-a-snapshot', null],
    ['a later version', (BODY[0] ?? '').replace('snapshot/1', 'snapshot/2'), 'other-version', null],
    ['only the head', `${BODY[0] ?? ''}\n`, 'truncated', 1],
    ['the end of nothing', `{"schema":"tenant-snapshot/1"}\n{"end":{}}\n`, 'damaged', 1],
    ['a name changed by hand', LINES.join('\n').replace('"Ada"', '"Eva"'), 'damaged', null],
    [
      'two lines in another order',
      [...BODY.slice(0, 2), BODY[3], BODY[2], ...LINES.slice(4)].join('\n'),
      'damaged',
      null,
    ],
    ['more after the end', `${LINES.join('\n')}\n{}\n`, 'damaged', LINES.length + 1],
    ['a line of another kind', sealed([...BODY, '{"device":{}}']), 'damaged', BODY.length + 1],
    ['two things in a line', at(1, () => '{"user":{},"grant":{}}'), 'damaged', 2],
    ['a prototype for a kind', at(1, () => '{"__proto__":{"user":[]}}'), 'damaged', 2],
    ['one object more than the head says', sealed([...BODY, BODY.at(-1) ?? '']), 'damaged', BODY.length + 1],
    ['one object less', sealed(BODY.slice(0, -1)), 'damaged', null],
    ['an id that is no GUID', at(1, (line) => line.replace(APP, '../../users')), 'damaged', 2],
    ['a number for a name', at(5, (line) => line.replace('"Ada"', '7')), 'damaged', 6],
    ['an object for a list', at(5, () => '{"user":{"length":3}}'), 'damaged', 6],
    ['a missing field', at(5, (line) => line.replace('"Ada",', '')), 'damaged', 6],
    ['a missing field of the head', at(0, (line) => line.replace('takenAt', 'taken')), 'damaged', 1],
    ['a date that is none', at(0, (line) => line.replace(WHEN, 'yesterday')), 'damaged', 1],
    ['a day that does not exist', at(0, (line) => line.replace('11-01T', '13-41T')), 'damaged', 1],
    ['an unknown environment', at(0, (line) => line.replace('usgov-l4', 'constructor')), 'damaged', 1],
    ['a negative count', at(0, (line) => line.replace('"count":3', '"count":-3')), 'damaged', 1],
    ['a deep nest', at(2, () => '['.repeat(1_000_000)), 'damaged', 3],
    ['a prototype for owners', at(6, (line) => line.replace(APP, '__proto__')), 'damaged', 7],
  ])('%s', async (_name, text, code, line) => {
    const error = await failure(read(text))
    expect([error.code, error.line]).toEqual([code, line])
  })

  test('what is long: names are cut, what is obeyed is refused', async () => {
    const long = await read(at(5, (line) => line.replace('Ada', 'x'.repeat(100_000))))
    expect(long.users[0]?.displayName).toHaveLength(1024)
    const error = await failure(read(at(3, (line) => line.replace('openid', 'x'.repeat(100_000)))))
    expect(error.code).toBe('damaged')
  })
  test('a huge one, by its size alone', async () => {
    const untouched = { size: 500_000_000 } as unknown as Blob
    expect(untouched.size).toBeGreaterThan(SNAPSHOT_MOST_BYTES)
    expect((await failure(readSnapshotFile(untouched))).code).toBe('too-large')
  })
  test('a line without end, as soon as it is too long', async () => {
    let chunks = 0
    const endless = {
      size: 1,
      slice: () => new Blob([BODY[0] ?? '']),
      stream: () =>
        new ReadableStream({
          pull(controller) {
            chunks++
            controller.enqueue(new TextEncoder().encode(`{"schema":"${'x'.repeat(1 << 20)}`))
          },
        }),
    } as unknown as Blob
    expect((await failure(readSnapshotFile(endless))).code).toBe('damaged')
    expect(chunks).toBeLessThan(20)
  })
  test('a file that went away', async () => {
    const gone = {
      size: 9,
      slice: () => ({ text: () => Promise.reject(new Error('gone')) }),
    } as unknown as Blob
    expect((await failure(readSnapshotFile(gone))).code).toBe('unreadable')
    const later = {
      size: 9,
      slice: () => new Blob([BODY[0] ?? '']),
      stream: () =>
        new ReadableStream({
          pull(controller) {
            controller.error(new Error('gone'))
          },
        }),
    } as unknown as Blob
    expect((await failure(readSnapshotFile(later))).code).toBe('unreadable')
  })
})
