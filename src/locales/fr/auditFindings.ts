import type english from '../en/auditFindings'
import type { TranslationOf } from '../translation'

const auditFindings: TranslationOf<typeof english> = {}

export default auditFindings
