import type { TranslationOf } from '../translation'
import type english from '../en/connect'

const connect: TranslationOf<typeof english> = {}

export default connect
