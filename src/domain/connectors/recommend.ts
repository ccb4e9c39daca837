import type { AuthType, Connector } from './types'

/** What a person says of the automation; null: not said. */
export interface Answers {
  /** Does it run with nobody at the machine? */
  unattended: 'yes' | 'no' | null
  /** Whose data does it work on? */
  data: 'own' | 'mailbox' | 'directory' | null
  /** What may be kept in the connection? */
  keep: 'secret' | 'certificate' | 'nothing' | null
}

export const QUESTIONS = {
  unattended: ['yes', 'no'],
  data: ['own', 'mailbox', 'directory'],
  keep: ['secret', 'certificate', 'nothing'],
} as const satisfies { [Question in keyof Answers]: readonly NonNullable<Answers[Question]>[] }

/** Why a type is recommended. Texts: `gallery:reason.{id}`. */
export const REASON_IDS = [
  'application-without-user',
  'person-at-hand',
  'own-data',
  'whole-directory',
  'certificate-instead-of-secret',
  'nothing-to-keep',
] as const
export type ReasonId = (typeof REASON_IDS)[number]

/** What to know before following the recommendation. Texts: `gallery:caution.{id}`. */
export const CAUTION_IDS = ['runs-as-person', 'reaches-every-mailbox', 'not-as-a-person'] as const
export type CautionId = (typeof CAUTION_IDS)[number]

export interface Recommendation {
  authTypeId: string
  reasons: ReasonId[]
  cautions: CautionId[]
}

/**
 * The authentication type of a connector that fits the answers best. null where nothing was said yet or none fits:
 * a token that somebody fetches by hand serves nothing that runs alone, and what may not be kept cannot be asked for.
 */
export function recommend(connector: Connector, answers: Answers): Recommendation | null {
  if (Object.values(answers).every((answer) => answer === null)) return null
  const fitting = connector.authTypes
    .filter((authType) => mayBeKept(authType, answers.keep) && canRun(authType, answers.unattended))
    .map((authType) => ({ authType, points: pointsOf(connector, authType, answers) }))
  const best = fitting.reduce<(typeof fitting)[number] | null>(
    (leader, one) => (leader === null || one.points > leader.points ? one : leader),
    null,
  )
  if (!best) return null
  const { authType } = best
  return {
    authTypeId: authType.id,
    reasons: reasonsFor(authType, answers),
    cautions: cautionsOf(authType, answers),
  }
}

function mayBeKept({ credential }: AuthType, keep: Answers['keep']): boolean {
  if (keep === null || credential === 'none') return true
  return keep === 'secret' ? true : keep === 'certificate' && credential === 'certificate'
}

/** A public client of one's own gets its token on the machine, from whoever sits there. */
function canRun({ credential, redirect, setBefore }: AuthType, unattended: Answers['unattended']): boolean {
  const byHand = credential === 'none' && (redirect?.platform === 'public-client' || setBefore !== null)
  return !(byHand && unattended === 'yes')
}

function pointsOf(connector: Connector, authType: AuthType, { unattended, data, keep }: Answers): number {
  const asApplication = authType.tokenKind === 'Application'
  const wants = (application: boolean) => (application === asApplication ? 4 : 0)
  return (
    (unattended === null ? 0 : wants(unattended === 'yes')) +
    (data === 'own' ? wants(false) : data === 'directory' ? wants(true) : 0) +
    (keep === 'certificate' && authType.credential === 'certificate' ? 2 : 0) +
    (keep === 'secret' && authType.credential === 'secret' ? 2 : 0) +
    (connector.defaultAuthType === authType.id ? 1 : 0)
  )
}

function reasonsFor({ tokenKind, credential }: AuthType, { unattended, data, keep }: Answers): ReasonId[] {
  const asApplication = tokenKind === 'Application'
  const all: [ReasonId, boolean][] = [
    ['application-without-user', asApplication && unattended === 'yes'],
    ['person-at-hand', !asApplication && unattended === 'no'],
    ['own-data', !asApplication && data === 'own'],
    ['whole-directory', asApplication && data === 'directory'],
    ['certificate-instead-of-secret', credential === 'certificate' && keep === 'certificate'],
    ['nothing-to-keep', credential === 'none' && keep !== null && keep !== 'secret'],
  ]
  return all.filter(([, applies]) => applies).map(([id]) => id)
}

function cautionsOf({ tokenKind, fields }: AuthType, { unattended, data }: Answers): CautionId[] {
  const asApplication = tokenKind === 'Application'
  const all: [CautionId, boolean][] = [
    ['runs-as-person', !asApplication && unattended === 'yes'],
    ['reaches-every-mailbox', asApplication && fields.some(({ id }) => id === 'account')],
    ['not-as-a-person', asApplication && (unattended === 'no' || data === 'own')],
  ]
  return all.filter(([, applies]) => applies).map(([id]) => id)
}
