import type { TranslationOf } from '../translation'
import type english from '../en/apps'

const apps: TranslationOf<typeof english> = {}

export default apps
