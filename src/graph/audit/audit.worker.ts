import { answerCalls } from '../directory/remote'
import { createAuditApi } from './auditApi'
import type { AuditWorkerApi } from './protocol'
import { shortestFirst } from './shortestFirst'
import { warmUp } from './warmUp'

const api = createAuditApi()
const { inTurn, doAll } = shortestFirst()
const warming = warmUp(createAuditApi())

/** An answer belongs to the reading that was under way when it came: nothing may take its place before. */
const afterAll =
  <A extends unknown[], R>(method: (...args: A) => R) =>
  (...args: A): R => {
    warming.return(undefined)
    doAll()
    return method(...args)
  }

const answered: { [K in keyof AuditWorkerApi]: (...args: Parameters<AuditWorkerApi[K]>) => unknown } = {
  ...api,
  // What is asked meanwhile, as the first rows are, is not kept waiting by all the pages that came together.
  took: (order, bytes) => inTurn(bytes.byteLength, () => api.took(order, bytes)),
  begin: afterAll(api.begin),
  again: afterAll(api.again),
  renew: afterAll(api.renew),
  cancel: afterAll(api.cancel),
  continueInterrupted: afterAll(api.continueInterrupted),
  openKept: afterAll(api.openKept),
  open: afterAll(api.open),
}
answerCalls(answered, self as DedicatedWorkerGlobalScope)
/** A step at a time, so that whoever asks need not wait for all of them. */
function warm(): void {
  try {
    if (!warming.next().done) setTimeout(warm)
  } catch {
    // What nobody catches would end the worker in the eyes of the page; whoever asks for the same is told.
  }
}
setTimeout(warm)
