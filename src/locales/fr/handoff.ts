import type english from '../en/handoff'
import type { TranslationOf } from '../translation'

const handoff: TranslationOf<typeof english> = {}
export default handoff
