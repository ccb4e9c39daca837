import type english from '../en/leastScopes'
import type { TranslationOf } from '../translation'

const leastScopes: TranslationOf<typeof english> = {}
export default leastScopes
