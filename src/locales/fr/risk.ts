import type english from '../en/risk'
import type { TranslationOf } from '../translation'

const risk: TranslationOf<typeof english> = {}
export default risk
