import { expect, it } from 'vitest'
import { NO_FILTERS } from '../../domain/registrations/types'
import { type ListState, readListUrl, writeListUrl } from './listUrl'

const DEFAULT: ListState = {
  text: '',
  filters: NO_FILTERS,
  sort: { key: 'name', descending: false },
  hidden: ['ready'],
}

it.each<[string, Partial<ListState>]>([
  ['', {}],
  ['q=pay+roll', { text: 'pay roll' }],
  ['owner=all', { filters: { ...NO_FILTERS, owner: 'all' } }],
  [
    'owner=microsoft&credentials=expiring&audience=AzureADMyOrg&principal=missing&undeclared=yes',
    {
      filters: {
        owner: 'microsoft',
        credentials: 'expiring',
        audience: 'AzureADMyOrg',
        principal: 'missing',
        undeclared: 'yes',
        ready: 'any',
      },
    },
  ],
  ['sort=-created', { sort: { key: 'created', descending: true } }],
  ['sort=-name', { sort: { key: 'name', descending: true } }],
  ['hide=created%2Cowner', { hidden: ['created', 'owner', 'ready'] }],
  ['show=ready', { hidden: [] }],
  [
    'ready=one&sort=-ready',
    { filters: { ...NO_FILTERS, ready: 'one' }, sort: { key: 'ready', descending: true } },
  ],
  ['ready=outlook-365%2Fbring-your-own', { filters: { ...NO_FILTERS, ready: 'outlook-365/bring-your-own' } }],
])('%s comes back as it was', (url, part) => {
  const state = { ...DEFAULT, ...part }
  expect(readListUrl(new URLSearchParams(url))).toEqual(state)
  expect(writeListUrl(state).toString()).toBe(url)
})

it.each(['owner=nobody', 'sort=nothing', 'hide=,,x', 'credentials=', 'undeclared=YES', '%00=1'])(
  'what it does not know is as if it were not there: %s',
  (url) => {
    expect(readListUrl(new URLSearchParams(url))).toEqual(DEFAULT)
  },
)
