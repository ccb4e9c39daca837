import type { TranslationOf } from '../translation'
import type english from '../en/sandbox'

const sandbox: TranslationOf<typeof english> = {}

export default sandbox
