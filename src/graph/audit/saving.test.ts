import { describe, expect, it } from 'vitest'
import { readSnapshotFile } from '../../domain/audit/file/snapshotFile'
import { fileOf } from '../../domain/audit/file/testing'
import { largeTenant, randomTenant } from '../../domain/audit/rows/testing'
import { createAuditApi } from './auditApi'

describe('a snapshot is saved part by part', () => {
  const large = largeTenant(2000)
  const opened = async () => {
    const api = createAuditApi()
    await api.open(fileOf(large))
    return api
  }

  it('and holds what was shown at first, whatever is shown meanwhile', async () => {
    const api = await opened()
    let progress = await api.save()
    expect(progress).toMatchObject({ done: 0, file: null })
    await api.open(fileOf(randomTenant(2)))
    let parts = 1
    for (; !progress.file; parts++) progress = api.saveMore()
    expect(parts).toBeGreaterThan(3)
    expect(await readSnapshotFile(progress.file)).toEqual(large)
    expect(() => api.saveMore()).toThrow()
  })
  it('unless it is cancelled', async () => {
    const api = await opened()
    await api.save()
    api.saveCancel()
    expect(() => api.saveMore()).toThrow()
  })
})
