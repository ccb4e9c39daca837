import { createElement, type KeyboardEvent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
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

const viewOf = (indices: AuditWindow['indices']) =>
  ({ indices, state: () => ({ match: { lines: 9 } }) }) as unknown as AuditWindow
const NO_COPYING: Copying = { said: '', cell: () => undefined, row: () => undefined, rows: () => undefined }

afterEach(() => vi.unstubAllGlobals())

test('a selection is copied in the order of the table, then what the table does not show', async () => {
  let read: (() => Promise<readonly number[]>) | null = null
  const copying = { ...NO_COPYING, rows: (_: number, inOrder: typeof read) => (read = inOrder) }
  const view = viewOf(() => Promise.resolve([4, 3, 2, 1]))
  answerOf(() => useTableKeys(view, new Set([1, 70, 3]), copying, () => undefined)).copySelected()
  expect(await (read as unknown as () => Promise<number[]>)()).toEqual([3, 1, 70])
})

test('the clipboard is asked for at the click itself, however long the rows take', () => {
  const write = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { write } })
  vi.stubGlobal('ClipboardItem', class {})
  const copying = answerOf(() => useCopyRows({} as Audit, ['risk']))
  const view = viewOf(() => new Promise(() => undefined))
  answerOf(() => useTableKeys(view, new Set([1]), copying, () => undefined)).copySelected()
  expect(write).toHaveBeenCalledOnce()
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
      viewOf(() => Promise.resolve(null)),
      new Set(),
      NO_COPYING,
      (group) => toggled.push(group),
    ),
  )
  expect(onKey({ key } as KeyboardEvent, { index: 0, row: head, column: undefined })).toBe(ours)
  expect(toggled).toEqual(ours ? ['k'] : [])
})
