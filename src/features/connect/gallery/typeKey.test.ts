import { expect, test } from 'vitest'
import { CONNECTORS } from '../../../domain/connectors/catalogue'
import { CAUTION_IDS, QUESTIONS, REASON_IDS } from '../../../domain/connectors/recommend'
import { NOTE_IDS } from '../../../domain/connectors/notes'
import texts from '../../../locales/en/gallery'
import { OPEN_FORM } from './openForm'
import { typeKey } from './typeKey'

test('every type, note, reason, caution, question and connector has its texts, and none is left over', () => {
  const types = CONNECTORS.flatMap((connector) => connector.authTypes.map((type) => typeKey(connector, type)))
  expect(Object.keys(texts.type).sort()).toEqual([...types].sort())
  expect(Object.keys(texts.note)).toEqual([...NOTE_IDS])
  expect(Object.keys(texts.reason)).toEqual([...REASON_IDS])
  expect(Object.keys(texts.caution)).toEqual([...CAUTION_IDS])
  for (const [question, options] of Object.entries(QUESTIONS)) {
    expect(Object.keys(texts.which[question as keyof typeof QUESTIONS])).toEqual(['ask', ...options])
  }
  expect(Object.keys(OPEN_FORM).sort()).toEqual(CONNECTORS.map(({ id }) => id).sort())
})
