import { answerCalls } from '../directory/remote'
import { createAuditApi } from './auditApi'

answerCalls(createAuditApi(), self as DedicatedWorkerGlobalScope)
