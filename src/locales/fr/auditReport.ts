import type english from '../en/auditReport'
import type { TranslationOf } from '../translation'

const auditReport: TranslationOf<typeof english> = {}

export default auditReport
