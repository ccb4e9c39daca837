import type { AuditCredential } from '../../report'
import type { ExportSource, Pieces } from '../source'
import { credentialsWord } from '../values'
import type { Words } from '../words'
import { escaped } from './escape'
import { HTML_MOST } from './limits'
import { heading, identifier, named, paragraph, TABLE_END, tableStart, time } from './parts'

const COLUMNS = ['application', 'credential', 'state', 'ends', 'holder'] as const
const STATES: readonly AuditCredential['state'][] = ['expired', 'expiring', 'live']

/** Secrets and certificates of those who hold grants first, then by what needs attention. Never more of a secret than its name. */
export function* credentialSection({ selection, words }: ExportSource): Pieces {
  const { credentials } = selection
  yield '<section aria-labelledby="credentials">\n'
  yield heading(2, 'credentials', words.html('section.credentials'))
  if (credentials.length === 0) {
    yield `${paragraph(words.html('credentials.none'))}</section>\n`
    return
  }
  const columns = COLUMNS.map((column) => ({ html: words.html(`credentials.column.${column}`) }))
  const caption = { count: credentials.length }
  yield tableStart(words.html('credentials.caption', caption), columns, words.text('section.credentials'))
  yield '<tbody>\n'
  for (const credential of urgentFirst(credentials)) yield lineOf(credential, words)
  yield `</tbody>${TABLE_END}`
  if (credentials.length > HTML_MOST.credentials)
    yield paragraph(words.html('credentials.more', { count: credentials.length - HTML_MOST.credentials }))
  yield '</section>\n'
}

function urgentFirst(credentials: readonly AuditCredential[]): AuditCredential[] {
  const found: AuditCredential[] = []
  for (const holds of [true, false]) {
    for (const state of STATES) {
      for (const one of credentials) {
        if (found.length === HTML_MOST.credentials) return found
        if (one.holdsGrants === holds && one.state === state) found.push(one)
      }
    }
  }
  return found
}

function lineOf(credential: AuditCredential, words: Words): string {
  const { appId, appDisplayName, kind, on, displayName, state, endDateTime, holdsGrants } = credential
  return `<tr><th scope="row">${named(appDisplayName, words)}<span class="sub">${identifier(appId)}</span></th>${[
    `${words.html('credentials.entry', { kind: words.text(`credentials.kind.${kind}`), name: displayName?.trim() || words.text('unnamed') })}<span class="sub">${words.html(`credentials.on.${on}`)}</span>`,
    escaped(credentialsWord(state, words)),
    endDateTime === null ? words.html('credentials.never') : time(endDateTime, words),
    words.html(holdsGrants ? 'credentials.holds' : 'credentials.holdsNone'),
  ]
    .map((html) => `<td>${html}</td>`)
    .join('')}</tr>\n`
}
