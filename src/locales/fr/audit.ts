import type english from '../en/audit'
import type { TranslationOf } from '../translation'

const audit: TranslationOf<typeof english> = {}

export default audit
