import type english from '../en/auditInsights'
import type { TranslationOf } from '../translation'

const auditInsights: TranslationOf<typeof english> = {}

export default auditInsights
