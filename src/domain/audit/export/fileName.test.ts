import { expect, test } from 'vitest'
import { exportFileName } from './fileName'

const tenantId = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const takenAt = '2026-11-21T08:59:00Z'

test.each([
  ['Contoso', 'Contoso'],
  ['Contoso Ltd. (Köln)', 'Contoso-Ltd.-Köln'],
  [null, tenantId],
  ['', tenantId],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON:\\x\u0000|?*', 'CON-x'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['\uff0e\uff0e\uff0fx', 'x'],
  ['<script>', 'script'],
  ['統一碼', '統一碼'],
  ['x'.repeat(300), 'x'.repeat(60)],
  ['😀', tenantId],
])('of the tenant %j', (name, part) => {
  expect(exportFileName({ tenantId, takenAt }, name, 'csv')).toBe(`permission-audit_${part}_2026-11-21.csv`)
})

test('of an edited snapshot', () => {
  expect(exportFileName({ tenantId: '../..', takenAt: '../2026' }, null, 'json')).toBe(
    'permission-audit_tenant.json',
  )
})
