import type { TranslationOf } from '../translation'
import type english from '../en/shell'

const shell: TranslationOf<typeof english> = {}

export default shell
