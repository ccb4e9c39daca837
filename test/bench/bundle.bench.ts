import { describe, it } from 'vitest'
import { entryFiles, gzippedBytes, separateChunks, toldBudget, BUDGET } from '../support/budget'

/** Whether the budget is kept, up to the signed-in list, `npm test` measures in a browser: test/authority/budget.test.ts. */
describe('the build', () => {
  it('has its chunks', () => {
    console.log(toldBudget('entry', entryFiles(), BUDGET.start).told)
    for (const [name, file] of Object.entries(separateChunks()))
      console.log(`${name}: ${(gzippedBytes(file) / 1000).toFixed(1)} kB gzip, loaded when first needed`)
  })
})
