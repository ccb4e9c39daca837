import { expect, test } from 'vitest'
import { CONNECTORS } from './catalogue'
import { NOTE_IDS, notesOf } from './notes'
import { CAUTION_IDS, QUESTIONS, REASON_IDS, recommend, type Answers } from './recommend'

const of = (id: string) => {
  const connector = CONNECTORS.find((one) => one.id === id)
  if (!connector) throw new Error(`no connector ${id}`)
  return connector
}

test.each<[string, Answers['unattended'], Answers['data'], Answers['keep'], string | undefined]>([
  ['azure-ad', 'yes', 'directory', 'secret', 'application-access'],
  ['azure-ad', 'yes', 'directory', 'certificate', 'client-certificate'],
  ['azure-ad', 'yes', null, null, 'application-access'],
  ['azure-ad', 'no', 'own', 'secret', 'delegated-access'],
  ['azure-ad', 'no', null, 'certificate', 'client-certificate'],
  ['azure-ad', 'yes', 'directory', 'nothing', undefined],
  ['outlook-365', 'yes', 'mailbox', 'certificate', 'client-certificate'],
  ['outlook-365', 'yes', 'mailbox', 'secret', 'oauth-client-credentials'],
  ['outlook-365', 'no', 'own', 'nothing', 'oauth-authorization-code'],
  ['outlook-365', 'no', 'own', 'secret', 'bring-your-own'],
  ['outlook-365', 'yes', 'mailbox', 'nothing', 'oauth-authorization-code'],
  ['microsoft-365', 'yes', null, 'secret', 'oauth-authorization-code'],
  ['microsoft-365', 'no', null, 'certificate', undefined],
  ['microsoft-365-scope', 'no', 'own', 'nothing', 'interactive-token-uipath-app'],
  ['microsoft-365-scope', 'yes', 'own', 'nothing', undefined],
  ['outlook-365', null, null, null, undefined],
])('%s: unattended %s, data %s, kept %s', (connector, unattended, data, keep, expected) => {
  expect(recommend(of(connector), { unattended, data, keep })?.authTypeId).toBe(expected)
})

test('says why, and what to know before', () => {
  expect(
    recommend(of('outlook-365'), { unattended: 'yes', data: 'mailbox', keep: 'certificate' }),
  ).toMatchObject({
    reasons: ['application-without-user', 'certificate-instead-of-secret'],
    cautions: ['reaches-every-mailbox'],
  })
  expect(recommend(of('microsoft-365'), { unattended: 'yes', data: null, keep: 'secret' })?.cautions).toEqual(
    ['runs-as-person'],
  )
})

test('every reason, caution and note is given for some connection', () => {
  const answers = QUESTIONS.unattended.flatMap((unattended) =>
    QUESTIONS.data.flatMap((data) => QUESTIONS.keep.map((keep): Answers => ({ unattended, data, keep }))),
  )
  const given = CONNECTORS.flatMap((connector) =>
    answers.flatMap((answer) => recommend(connector, answer) ?? []),
  )
  expect(new Set(given.flatMap(({ reasons }) => reasons))).toEqual(new Set(REASON_IDS))
  expect(new Set(given.flatMap(({ cautions }) => cautions))).toEqual(new Set(CAUTION_IDS))
  const notes = CONNECTORS.flatMap((connector) =>
    connector.authTypes.flatMap((authType) => notesOf(connector, authType).map(({ id }) => id)),
  )
  expect(new Set(notes)).toEqual(new Set(NOTE_IDS))
})

test.each([
  ['outlook-365', 'bring-your-own', ['callback-backslash', 'shared-mailbox-text', 'shared-connection']],
  ['outlook-365', 'client-certificate', ['nobody-signs-in', 'one-list-for-both-kinds']],
  ['azure-ad', 'delegated-access', ['user-name-in-prerequisites', 'environment-follows-tenant']],
  ['azure-ad', 'client-certificate', ['scope-in-prerequisites', 'environment-follows-tenant']],
  ['azure-ad', 'application-access', ['environment-follows-tenant']],
  [
    'outlook-365',
    'oauth-authorization-code',
    ['triggers-inferred', 'public-application-unnamed', 'shared-connection'],
  ],
  ['microsoft-365', 'oauth-authorization-code', []],
])('notes of %s %s', (connectorId, authTypeId, expected) => {
  const connector = of(connectorId)
  const authType = connector.authTypes.find(({ id }) => id === authTypeId)
  expect(authType && notesOf(connector, authType).map(({ id }) => id)).toEqual(expected)
})
