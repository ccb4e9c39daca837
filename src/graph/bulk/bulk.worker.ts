import { planBulk } from '../../domain/changes/bulk'
import { answerCalls } from '../directory/remote'
import type { BulkWorkerApi } from './protocol'

answerCalls<BulkWorkerApi>({ planBulk }, self as DedicatedWorkerGlobalScope)
