import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile, type CalendarEntry } from './calendar'

const NOW = new Date('2026-11-21T08:09:10.123Z')
const ENTRY: CalendarEntry = {
  identity: 'client/key',
  endsAt: '2027-03-01T12:00:00Z',
  summary: 'Secret ends',
  description: 'Make a new one',
}

interface Component {
  name: string
  properties: [string, string][]
  parts: Component[]
}

/** Reads a calendar by the grammar of RFC 5545, 3.1, and throws at what it forbids. */
function parse(file: string): Component {
  expect(file.endsWith('\r\n')).toBe(true)
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/u)
    const octets = Buffer.from(line, 'utf8')
    expect(octets.length).toBeLessThanOrEqual(75)
    // No line is cut within a character: each is UTF-8 by itself.
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(octets)).not.toThrow()
  }
  const logical = file.slice(0, -2).replace(/\r\n /gu, '').split('\r\n')
  const root: Component = { name: '', properties: [], parts: [] }
  const open = [root]
  for (const line of logical) {
    const match = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):([^\p{Cc}]*)$/u.exec(line)
    if (!match) throw new Error(`No content line: ${JSON.stringify(line)}`)
    const [, name = '', value = ''] = match
    if (name === 'BEGIN') {
      const part: Component = { name: value, properties: [], parts: [] }
      open.at(-1)?.parts.push(part)
      open.push(part)
    } else if (name === 'END') expect(open.pop()?.name).toBe(value)
    else open.at(-1)?.properties.push([name, value])
  }
  expect(open).toHaveLength(1)
  const [calendar] = root.parts
  if (!calendar || root.parts.length !== 1) throw new Error('Not one calendar')
  return calendar
}
const valueOf = (part: Component | undefined, name: string) =>
  part?.properties.find(([own]) => own === name)?.[1] ?? ''
const unescape = (text: string) =>
  text.replace(/\\([\\;,nN])/gu, (_whole, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))

describe('calendar file', () => {
  it('has an all-day event with alarms 30 and 7 days before', () => {
    const calendar = parse(calendarFile([ENTRY], NOW))
    expect(calendar.name).toBe('VCALENDAR')
    expect(valueOf(calendar, 'VERSION')).toBe('2.0')
    const [event] = calendar.parts
    expect(Object.fromEntries(event?.properties ?? [])).toEqual({
      UID: expect.stringMatching(/^[0-9a-f]{16}@graph-connection-console$/u) as string,
      DTSTAMP: '20261121T080910Z',
      'DTSTART;VALUE=DATE': '20270301',
      'DTEND;VALUE=DATE': '20270302',
      SUMMARY: 'Secret ends',
      DESCRIPTION: 'Make a new one',
      TRANSP: 'TRANSPARENT',
    })
    expect(event?.parts.map((alarm) => [alarm.name, Object.fromEntries(alarm.properties)])).toEqual(
      ['-P30D', '-P7D'].map((TRIGGER) => [
        'VALARM',
        { ACTION: 'DISPLAY', DESCRIPTION: 'Secret ends', TRIGGER },
      ]),
    )
  })

  it('ends the day after the last of a month and of a year', () => {
    const ends = ['2026-12-31T12:00:00Z', '2028-02-29T12:00:00Z'].map((endsAt) => ({ ...ENTRY, endsAt }))
    const days = parse(calendarFile(ends, NOW)).parts.map((event) => valueOf(event, 'DTEND;VALUE=DATE'))
    expect(days).toEqual(['20270101', '20280301'])
  })

  it('keeps an entry’s UID when the file is made again, tells entries apart, and shows no ID', () => {
    const file = calendarFile([ENTRY, { ...ENTRY, identity: 'client/other' }], NOW)
    const uids = parse(file).parts.map((event) => valueOf(event, 'UID'))
    expect(new Set(uids).size).toBe(2)
    const later = parse(calendarFile([{ ...ENTRY, summary: 'Other words' }], new Date(0)))
    expect(valueOf(later.parts[0], 'UID')).toBe(uids[0])
    expect(file).not.toContain('client')
  })

  it.each([
    ['accents', 'Échéance du secret « Été » de l’application Zoë'],
    ['emoji of several code points', `Robot ${'👩🏽‍🚀'.repeat(30)} ends`],
    ['a long name without a space', 'ü'.repeat(300)],
    ['signs of the format', 'a\\b;c,d:e"f'],
    ['lines', 'one\ntwo'],
  ])('%s come back as they went', (_what, summary) => {
    const [event] = parse(calendarFile([{ ...ENTRY, summary }], NOW)).parts
    expect(unescape(valueOf(event, 'SUMMARY'))).toBe(summary)
  })

  it('a hostile name stays text', () => {
    const summary = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example\u0000\u202egnp'
    const [event, ...others] = parse(calendarFile([{ ...ENTRY, summary }], NOW)).parts
    expect(others).toEqual([])
    expect(event?.properties.map(([name]) => name)).not.toContain('ATTACH')
    expect(valueOf(event, 'SUMMARY')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('stays a calendar for any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 4 }),
        (names) => {
          const entries = names.map(([summary, description], index) => ({
            ...ENTRY,
            identity: String(index),
            summary,
            description,
          }))
          const { parts } = parse(calendarFile(entries, NOW))
          expect(parts.map(({ name }) => name)).toEqual(entries.map(() => 'VEVENT'))
        },
      ),
      { numRuns: 300 },
    )
  })
})
