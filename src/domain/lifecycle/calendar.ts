import type { Instant } from '../directory'

/** One end to be warned of. */
export interface CalendarEntry {
  /** What it is about, e.g. client ID and key ID: the same entry keeps its place when the file is imported again. Only a hash of it is written. */
  identity: string
  endsAt: Instant
  summary: string
  description: string
}

const LINE_OCTETS = 75
const ALARM_DAYS = [30, 7]

/**
 * A calendar file (RFC 5545) with an all-day event for each entry and alarms 30 and 7 days before, by the calendar of
 * whoever makes it. https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile(entries: readonly CalendarEntry[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Graph Connection Console//Lifecycle//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event({ identity, endsAt, summary, description }: CalendarEntry, now: Date): string[] {
  const end = new Date(endsAt)
  const dayAfter = new Date(end.getFullYear(), end.getMonth(), end.getDate() + 1)
  return [
    'BEGIN:VEVENT',
    `UID:${hash(identity)}@graph-connection-console`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/gu, '')}`,
    `DTSTART;VALUE=DATE:${day(end)}`,
    `DTEND;VALUE=DATE:${day(dayAfter)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    // Nobody is busy because a secret ends.
    'TRANSP:TRANSPARENT',
    ...ALARM_DAYS.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escape(summary)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}${two(date.getMonth() + 1)}${two(date.getDate())}`
}

/** TEXT of RFC 5545, 3.3.11; without control characters, which it has no way to write, and what could turn a line round. */
function escape(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\n/gu, '\\n')
}

/** Lines of at most 75 octets, the following ones after a space; never within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** FNV-1a in 64 bits: enough to tell entries apart, and nothing can be read from it. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  }
  return value.toString(16).padStart(16, '0')
}
