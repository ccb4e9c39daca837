import { createDirectoryApi } from './directoryApi'
import { answerCalls } from './remote'

answerCalls(createDirectoryApi(), self as DedicatedWorkerGlobalScope)
