import Box from '@mui/material/Box'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScopesField } from '../../domain/connectors/types'
import { Status } from '../Status'
import { ScopeActions } from './ScopeActions'
import { ScopeAdder } from './ScopeAdder'
import { ScopeGroupRow } from './ScopeGroupRow'
import { addScopes, groupScopes, parseScopeNames, problemOf, sameScope, type ScopeText } from './scopeNames'
import type { ControlProps } from './types'

/** Permission names as chips in groups; the vendor’s minimum stays, the rest is the person’s choice. */
export function ScopesControl({ spec, value, onChange, support, ...input }: ControlProps<ScopesField>) {
  const { t } = useTranslation(['connect', 'risk'])
  const { catalogue } = support
  const [refused, setRefused] = useState<Pick<ScopeText, 'foreign' | 'defaults'> | null>(null)
  const listed = [...spec.default, ...spec.minimum]
  const spelling = [...catalogue.permissions.map((permission) => permission.value), ...listed]
  // A minimum of our own reading binds nobody.
  const suggested = spec.basis === 'minimum-inferred'
  const isLocked = (name: string) => !suggested && spec.minimum.some((one) => sameScope(one, name))
  const problem = (name: string) => problemOf(name, catalogue, listed)
  const withProblem = (wanted: ReturnType<typeof problem>) => value.filter((name) => problem(name) === wanted)
  const unknown = withProblem('unknown')
  const applicationOnly = withProblem('application-only')

  const add = (names: readonly string[]) => onChange(addScopes(value, names, spelling))
  const addText = (text: string) => {
    const { names, foreign, defaults } = parseScopeNames(text, support.graphHosts)
    setRefused(foreign.length + defaults.length > 0 ? { foreign, defaults } : null)
    if (names.length > 0) add(names)
    return [...foreign, ...defaults]
  }

  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {groupScopes(value, spec).map((group) => (
        <ScopeGroupRow
          key={`${group.kind} ${group.name}`}
          id={`${input.id}-${group.kind}-${group.name}`}
          group={group}
          suggested={suggested}
          catalogue={catalogue}
          riskOf={support.riskOf}
          problemOf={problem}
          isLocked={isLocked}
          onRemove={(name) => onChange(value.filter((present) => present !== name))}
        />
      ))}
      <ScopeAdder
        {...input}
        chosen={value}
        catalogue={catalogue}
        riskOf={support.riskOf}
        onAdd={(name) => add([name])}
        onText={addText}
        onEdit={() => setRefused(null)}
      />
      <Box
        role="status"
        sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem', '&:empty': { display: 'none' } }}
      >
        {refused && refused.foreign.length > 0 && (
          <Status tone="warning">
            {t('risk:scope.foreign', { count: refused.foreign.length, names: refused.foreign.join(', ') })}
          </Status>
        )}
        {refused && refused.defaults.length > 0 && (
          <Status tone="warning">{t('risk:scope.defaults', { names: refused.defaults.join(', ') })}</Status>
        )}
        {unknown.length > 0 && (
          <Status tone="warning">
            {t('scopes.unknownNames', { count: unknown.length, names: unknown.join(', ') })}
          </Status>
        )}
        {applicationOnly.length > 0 && (
          <Status tone="warning">
            {t('risk:scope.applicationOnlyNames', {
              count: applicationOnly.length,
              names: applicationOnly.join(', '),
            })}
          </Status>
        )}
        {catalogue.state === 'unreadable' && <Status tone="neutral">{t('scopes.unreadable')}</Status>}
      </Box>
      <ScopeActions spec={spec} value={value} triggers={support.triggers} onAdd={add} onChange={onChange} />
    </Box>
  )
}
