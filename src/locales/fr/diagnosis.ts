import type english from '../en/diagnosis'
import type { TranslationOf } from '../translation'

const diagnosis: TranslationOf<typeof english> = {}
export default diagnosis
