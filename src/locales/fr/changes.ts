import type { TranslationOf } from '../translation'
import type english from '../en/changes'

const changes: TranslationOf<typeof english> = {}

export default changes
