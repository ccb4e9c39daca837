import { createElement, type KeyboardEvent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { ROWS_CHANGED } from '../../../domain/audit/api'
import type { AuditLine } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import type { AuditWindow } from './auditWindow'
import { type Copying, useCopyRows } from './useCopyRows'
import { useTableKeys } from './useTableKeys'

/** What a hook answers, outside of a page. */
function answerOf<T>(hook: () => T): T {
  let answer: T | null = null
  renderToStaticMarkup(
    createElement(() => {
      answer = hook()
      return null
    }),
  )
  return answer as T
}

const VIEW = { state: () => ({ match: { viewId: 1, lines: 9 } }) } as unknown as AuditWindow
/** A worker that answers so, whatever it is asked. */
const answering = (ask: (method: string, ...args: unknown[]) => Promise<unknown>) =>
  ({ ask }) as unknown as Audit
const chosen = (...rows: number[]) => ({ rows: new Set(rows), viewId: 1 })
const NO_COPYING: Copying = { said: '', cell: () => undefined, row: () => undefined, rows: () => undefined }

afterEach(() => vi.unstubAllGlobals())

test('a selection is copied in the order of the table, then what the table does not show', async () => {
  let read: (() => Promise<readonly number[]>) | null = null
  const copying = { ...NO_COPYING, rows: (_: number, _of: number, inOrder: typeof read) => (read = inOrder) }
  const audit = answering(() => Promise.resolve([4, 3, 2, 1]))
  answerOf(() => useTableKeys(audit, VIEW, chosen(1, 70, 3), copying, () => undefined)).copySelected()
  expect(await (read as unknown as () => Promise<number[]>)()).toEqual([3, 1, 70])
})

test('the clipboard is asked for at the click itself, however long the rows take', () => {
  const write = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { write } })
  vi.stubGlobal('ClipboardItem', class {})
  const audit = answering(() => new Promise(() => undefined))
  const copying = answerOf(() => useCopyRows(audit, ['risk']))
  answerOf(() => useTableKeys(audit, VIEW, chosen(1), copying, () => undefined)).copySelected()
  expect(write).toHaveBeenCalledOnce()
})

test('rows that others have taken the numbers of are not copied, not even some of them', async () => {
  const written: Promise<unknown>[] = []
  vi.stubGlobal('navigator', {
    clipboard: { write: ([item]: [{ text: Promise<Blob> }]) => item.text.then(() => undefined) },
  })
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly text
      constructor(data: Record<string, Promise<Blob>>) {
        this.text = data['text/plain']
        written.push(Promise.allSettled([this.text]))
      }
    },
  )
  const asked: unknown[] = []
  const rows = Array.from({ length: 6_000 }, (_, row) => row)
  const audit = answering((method, ...args) => {
    if (method === 'indices') return Promise.resolve(rows)
    asked.push(args[0])
    // Other rows come between the parts.
    return Promise.resolve(asked.length === 1 ? [] : null)
  })
  const copying = answerOf(() => useCopyRows(audit, ['risk']))
  answerOf(() =>
    useTableKeys(audit, VIEW, { rows: new Set(rows), viewId: 7 }, copying, () => undefined),
  ).copySelected()
  expect(await written[0]).toMatchObject([{ status: 'rejected', reason: { name: ROWS_CHANGED } }])
  expect(asked).toEqual([7, 7])
})

test.each([
  ['ArrowRight', false, true],
  ['ArrowRight', true, false],
  ['ArrowLeft', true, true],
  ['ArrowLeft', false, false],
  // Chooses the group's rows, as it does any other line.
  [' ', false, false],
  [' ', true, false],
])('%j on the head of a group, opened %s: for the group %s', (key, expanded, ours) => {
  const toggled: string[] = []
  const head = { kind: 'group', key: 'k', expanded } as AuditLine
  const { onKey } = answerOf(() =>
    useTableKeys(
      answering(() => Promise.resolve(null)),
      VIEW,
      chosen(),
      NO_COPYING,
      (group) => toggled.push(group),
    ),
  )
  expect(onKey({ key } as KeyboardEvent, { index: 0, row: head, column: undefined })).toBe(ours)
  expect(toggled).toEqual(ours ? ['k'] : [])
})
