import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import { ENVIRONMENTS } from '../../domain/environments'
import { sheetRows } from './sheetRows'
import { defaultValues } from './values'

const types = CONNECTORS.flatMap(({ id, authTypes }) =>
  authTypes.map((type) => [`${id}/${type.id}`, type] as const),
)

describe.each(types)('values sheet of %s', (_id, type) => {
  const values = {
    ...defaultValues(type),
    environment: 'china' as const,
    certificatePassword: 'p',
    certificate: 'c',
  }
  const rows = sheetRows(type, values, ENVIRONMENTS['usgov-l4'])

  it('has the vendor’s fields in the vendor’s order', () => {
    expect(rows.filter(({ kind }) => kind === 'field').map(({ label }) => label)).toEqual(
      type.fields.map(({ label }) => label),
    )
  })
  it('hides secrets, certificates and passwords', () => {
    const hidden = rows.filter(({ secret }) => secret).map(({ label }) => label)
    expect(hidden).toEqual(
      type.fields.filter(({ kind }) => kind === 'secret' || kind === 'pfx-base64').map(({ label }) => label),
    )
  })
  it('says what to set before and what stays empty', () => {
    expect(rows[0]?.kind === 'set-before').toBe(type.setBefore !== null)
    const empty = rows.filter(({ kind }) => kind === 'leave-empty')
    expect(empty.map(({ label, text }) => label + text)).toEqual(type.leaveEmpty)
  })
  it('computes the scope of an app-only connection for the cloud that it is for', () => {
    const scope = rows.find(({ kind }) => kind === 'computed')?.text
    const hasEnvironment = type.fields.some(({ kind }) => kind === 'choice')
    const host = hasEnvironment ? 'microsoftgraph.chinacloudapi.cn' : 'graph.microsoft.us'
    expect(scope).toBe(type.tokenKind === 'Application' ? `https://${host}/.default` : undefined)
  })
})
