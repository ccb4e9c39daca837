import { expect, test, vi } from 'vitest'
import type { AuditLine, AuditQuery } from '../../../domain/audit/report'
import { createAuditWindow } from './auditWindow'

const QUERY: AuditQuery = { filter: '', sort: [], group: 'none', expanded: [] }

/** A worker of 1,000 lines whose titles say which query they answer. */
function worker() {
  let viewId = 0
  let last = ''
  const asked: string[] = []
  const line = (index: number): AuditLine => ({
    kind: 'group',
    key: `${last} ${index}`,
    title: '',
    detail: '',
    rows: 1,
    principals: 1,
    highest: 'low',
    expanded: false,
  })
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => line(from + at))
  const ask = vi.fn(async (method: string, ...args: unknown[]) => {
    asked.push(`${method} ${JSON.stringify(args)}`)
    if (method === 'query') {
      const [{ filter }, from, to] = args as [AuditQuery, number, number]
      last = filter
      viewId++
      return {
        viewId,
        lines: 1000,
        rows: filter === 'risk:hig' ? 0 : 1000,
        principals: 5,
        totalRows: 1000,
        totalPrincipals: 5,
        from,
        page: lines(from, to),
      }
    }
    const [id, from, to] = args as [number, number, number]
    return id === viewId ? lines(from, to) : null
  })
  return { ask, asked, forget: () => viewId++ }
}

function start() {
  const remote = worker()
  const view = createAuditWindow({ ask: remote.ask as never })
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  const key = (index: number) => {
    const line = view.state().line(index)
    return line?.kind === 'group' ? line.key : undefined
  }
  return { ...remote, view, settled, key }
}

test('another question begins at the first line; opening a group stays where one is', async () => {
  const { view, settled, key } = start()
  view.ask({ ...QUERY, filter: 'a' })
  await settled()
  view.show(500, 520)
  await settled()
  view.ask({ ...QUERY, filter: 'a', expanded: ['x'] })
  await settled()
  expect(key(500)).toBe('a 500')
  view.ask({ ...QUERY, filter: 'b' })
  await settled()
  expect(key(0)).toBe('b 0')
  expect(key(500)).toBeUndefined()
})

test('lines that the worker has forgotten are asked for anew', async () => {
  const { view, settled, key, forget } = start()
  view.ask({ ...QUERY, filter: 'a' })
  await settled()
  forget()
  view.show(500, 520)
  await settled()
  await settled()
  expect(key(500)).toBe('a 500')
})

test('a value that is half typed is asked as what it may stand for, only where it finds nothing', async () => {
  const { view, asked, settled, key } = start()
  view.ask({ ...QUERY, filter: 'risk:hig', meanwhile: 'risk:high' })
  await settled()
  expect(key(0)).toBe('risk:high 0')
  expect(view.state()).toMatchObject({ answered: { filter: 'risk:hig' }, match: { rows: 1000 } })

  // Once it is finished it is no other place, and asked as it stands.
  view.ask({ ...QUERY, filter: 'principal:Leg', meanwhile: 'principal:"Leg*"' })
  await settled()
  expect(key(0)).toBe('principal:Leg 0')
  expect(view.state().answered).toEqual({ ...QUERY, filter: 'principal:Leg' })
  expect(asked.filter((one) => one.startsWith('query'))).toHaveLength(3)

  view.ask({ ...QUERY, filter: 'risk:hig' })
  await settled()
  expect(view.state().match?.rows).toBe(0)
})
