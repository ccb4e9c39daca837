import type english from '../en/consent'
import type { TranslationOf } from '../translation'

const consent: TranslationOf<typeof english> = {}
export default consent
