/** The shape that a translation must have: the same keys as the English texts, each a text. Plural forms may be more. */
export type TranslationOf<T> = {
  [K in keyof T]: T[K] extends string ? string : TranslationOf<T[K]>
}
