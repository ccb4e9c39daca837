import type { TranslationOf } from '../translation'
import type english from '../en/findings'

const findings: TranslationOf<typeof english> = {}

export default findings
