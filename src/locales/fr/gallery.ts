import type english from '../en/gallery'
import type { TranslationOf } from '../translation'

const gallery: TranslationOf<typeof english> = {}
export default gallery
