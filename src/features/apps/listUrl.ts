import {
  AUDIENCE_FILTERS,
  CREDENTIAL_FILTERS,
  NO_FILTERS,
  OWNER_FILTERS,
  PRINCIPAL_FILTERS,
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
} as const satisfies { [Name in keyof RegistrationFilters]: readonly RegistrationFilters[Name][] }

export const FILTER_NAMES = ['owner', 'credentials', 'audience', 'principal', 'undeclared'] as const

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
    },
    sort: { key: oneOf(SORT_KEYS, sort.replace(/^-/u, ''), 'name'), descending: sort.startsWith('-') },
    hidden: (params.get('hide') ?? '')
      .split(',')
      .filter((id) => (SORT_KEYS as readonly string[]).includes(id)),
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
  if (hidden.length > 0) params.set('hide', hidden.join(','))
  return params
}
