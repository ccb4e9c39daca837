import {
  AUDIENCE_FILTERS,
  CREDENTIAL_FILTERS,
  NO_FILTERS,
  OWNER_FILTERS,
  PRINCIPAL_FILTERS,
  READY_FILTERS,
  type RegistrationFilters,
  SORT_KEYS,
  type SortKey,
  UNDECLARED_FILTERS,
} from '../../domain/registrations/types'

/** The values that each filter knows, under its name in the URL. */
export const FILTER_VALUES = {
  owner: OWNER_FILTERS,
  credentials: CREDENTIAL_FILTERS,
  audience: AUDIENCE_FILTERS,
  principal: PRINCIPAL_FILTERS,
  undeclared: UNDECLARED_FILTERS,
  ready: READY_FILTERS,
} as const satisfies { [Name in keyof RegistrationFilters]: readonly RegistrationFilters[Name][] }

export const FILTER_NAMES = ['owner', 'credentials', 'audience', 'principal', 'undeclared', 'ready'] as const

/** Columns that are hidden until somebody wants them: what they tell has to be worked out first. */
const HIDDEN_AT_FIRST: readonly string[] = ['ready']

/** What the list's URL says; `hidden`: columns that are not shown. */
export interface ListState {
  text: string
  filters: RegistrationFilters
  sort: { key: SortKey; descending: boolean }
  hidden: readonly string[]
}

function oneOf<T extends string>(values: readonly T[], text: string | null, otherwise: T): T {
  return values.find((value) => value === text) ?? otherwise
}

function columnsIn(text: string | null): string[] {
  return (text ?? '').split(',').filter((id) => (SORT_KEYS as readonly string[]).includes(id))
}

/** Reads the list's state; what it does not know is as if it were not there. */
export function readListUrl(params: URLSearchParams): ListState {
  const sort = params.get('sort') ?? ''
  return {
    text: params.get('q') ?? '',
    filters: {
      owner: oneOf(OWNER_FILTERS, params.get('owner'), NO_FILTERS.owner),
      credentials: oneOf(CREDENTIAL_FILTERS, params.get('credentials'), NO_FILTERS.credentials),
      audience: oneOf(AUDIENCE_FILTERS, params.get('audience'), NO_FILTERS.audience),
      principal: oneOf(PRINCIPAL_FILTERS, params.get('principal'), NO_FILTERS.principal),
      undeclared: oneOf(UNDECLARED_FILTERS, params.get('undeclared'), NO_FILTERS.undeclared),
      ready: oneOf(READY_FILTERS, params.get('ready'), NO_FILTERS.ready),
    },
    sort: { key: oneOf(SORT_KEYS, sort.replace(/^-/u, ''), 'name'), descending: sort.startsWith('-') },
    hidden: [
      ...columnsIn(params.get('hide')).filter((id) => !HIDDEN_AT_FIRST.includes(id)),
      ...HIDDEN_AT_FIRST.filter((id) => !columnsIn(params.get('show')).includes(id)),
    ],
  }
}

/** The same as a query string's parameters, without what is as it always is. */
export function writeListUrl({ text, filters, sort, hidden }: ListState): URLSearchParams {
  const params = new URLSearchParams()
  if (text.trim() !== '') params.set('q', text)
  for (const name of FILTER_NAMES) {
    if (filters[name] !== NO_FILTERS[name]) params.set(name, filters[name])
  }
  if (sort.key !== 'name' || sort.descending) params.set('sort', `${sort.descending ? '-' : ''}${sort.key}`)
  const hide = hidden.filter((id) => !HIDDEN_AT_FIRST.includes(id))
  const show = HIDDEN_AT_FIRST.filter((id) => !hidden.includes(id))
  if (hide.length > 0) params.set('hide', hide.join(','))
  if (show.length > 0) params.set('show', show.join(','))
  return params
}
