/**
 * Letters of other scripts that look like Latin ones, in lower case, after compatibility decomposition (which takes care of
 * full-width, mathematical and accented ones). A selection of https://www.unicode.org/Public/security/latest/confusables.txt
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  ь: 'b',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ц: 'u',
  ѵ: 'v',
  ԝ: 'w',
  ш: 'w',
  х: 'x',
  у: 'y',
  ү: 'y',
  // Greek
  α: 'a',
  β: 'b',
  ϲ: 'c',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  // Armenian, Cherokee and Latin letters that no decomposition leads back
  օ: 'o',
  ս: 'u',
  ո: 'n',
  հ: 'h',
  զ: 'q',
  ꭺ: 'a',
  ꮯ: 'c',
  ꭼ: 'e',
  ꮋ: 'h',
  ꮖ: 'i',
  ꮶ: 'k',
  ꮇ: 'm',
  ꮲ: 'p',
  ꮪ: 's',
  ꭲ: 't',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʟ: 'l',
  ɴ: 'n',
  ᴏ: 'o',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ᴢ: 'z',
  ᴍ: 'm',
  ᴄ: 'c',
  ᴇ: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
}

/** Characters that nobody sees and that change how others stand: direction marks, zero width ones, joiners, soft hyphens. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu
/** The same but for those that belong to emoji and to scripts that join letters. */
const SUSPICIOUS =
  /\p{Bidi_Control}|[\u00ad\u200b\u2060-\u206f\u3164\ufeff\uffa0]|(?<=[a-z])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?=[a-z])/iu
/** A name may have 120 characters in the portal, and 256 in Graph; more than that is nobody's name. */
const LONGEST = 256

/** The name as one hears it: without case, without what cannot be seen, with single spaces. */
export function plainName(name: string): string {
  return cut(name).normalize('NFC').replace(UNSEEN, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** The name as one reads it in a hurry: each letter as the Latin one that it looks like. */
export function readName(name: string): string {
  if (/^[\x20-\x7e]*$/u.test(name)) return plainName(name)
  const decomposed = cut(name).normalize('NFKD').replace(/\p{M}/gu, '').replace(UNSEEN, '').toLowerCase()
  let read = ''
  for (const letter of decomposed) read += LOOKS_LIKE[letter] ?? letter
  return read.replace(/\s+/gu, ' ').trim()
}

/** What is left when also spaces, and what digits and pairs of letters look like, make no difference. */
export function skeletonOf(read: string): string {
  return read
    .replace(/\s/gu, '')
    .replaceAll('0', 'o')
    .replace(/[1|!]/gu, 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

/** Does one of its words mix Latin letters with ones that only look so? */
export function mixesScripts(name: string): boolean {
  if (/^[\x20-\x7e]*$/u.test(name)) return false
  const words =
    cut(name)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some(
    (word) =>
      /[a-z]/u.test(word) &&
      [...word].some((letter) => LOOKS_LIKE[letter] && !/\p{Script=Latin}/u.test(letter)),
  )
}

export function hidesCharacters(name: string): boolean {
  return SUSPICIOUS.test(cut(name))
}

function cut(name: string): string {
  return name.length > LONGEST ? name.slice(0, LONGEST) : name
}
