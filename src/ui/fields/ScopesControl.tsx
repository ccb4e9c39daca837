import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScopesField } from '../../domain/connectors/types'
import { Status } from '../Status'
import { ScopeActions } from './ScopeActions'
import { ScopeAdder } from './ScopeAdder'
import { ScopeGroupRow } from './ScopeGroupRow'
import { addScopes, groupScopes, knownScopes, sameScope } from './scopeNames'
import { LONGEST_TEXT, scopeNamesInText, type ScopeText } from './scopeNamesInText'
import type { ControlProps } from './types'

const SHOWN_OF_A_NAME = 100

/** Permission names as chips in groups; the vendor’s minimum stays, the rest is the person’s choice. */
export function ScopesControl({ spec, value, onChange, support, ...input }: ControlProps<ScopesField>) {
  const { t } = useTranslation(['connect', 'risk'])
  const { catalogue } = support
  const [refused, setRefused] = useState<Omit<ScopeText, 'names'> | 'too-long' | null>(null)
  const known = useMemo(() => {
    const grouped = spec.groups?.flatMap(({ scopes }) => scopes) ?? []
    return knownScopes(catalogue, [...grouped, ...spec.default, ...spec.minimum])
  }, [catalogue, spec])
  // A minimum of our own reading binds nobody.
  const suggested = spec.basis === 'minimum-inferred'
  const isLocked = (name: string) => !suggested && spec.minimum.some((one) => sameScope(one, name))
  const unknown = value.filter((name) => known.problemOf(name) === 'unknown')
  const applicationOnly = value.filter((name) => known.problemOf(name) === 'application-only')

  const add = (names: readonly string[]) => onChange(addScopes(value, names, known.spell))
  const addText = (text: string) => {
    if (text.length > LONGEST_TEXT) {
      setRefused('too-long')
      return [text]
    }
    const { names, foreign, defaults } = scopeNamesInText(text, support.graphHosts)
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
          known={known}
          riskOf={support.riskOf}
          isLocked={isLocked}
          onRemove={(name) => onChange(value.filter((present) => present !== name))}
        />
      ))}
      <ScopeAdder
        {...input}
        chosen={value}
        catalogue={catalogue}
        riskOf={support.riskOf}
        refused={refused !== null}
        onAdd={(name) => add([name])}
        onText={addText}
        onEdit={() => setRefused(null)}
      />
      <Box
        role="status"
        sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem', '&:empty': { display: 'none' } }}
      >
        {refused && <Refused what={refused} />}
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

/** What of a typed or pasted text was not added, and why. */
function Refused({ what }: { what: Omit<ScopeText, 'names'> | 'too-long' }) {
  const { t } = useTranslation('risk')
  if (what === 'too-long') return <Status tone="warning">{t('scope.tooLong')}</Status>
  const { foreign, defaults } = what
  const listed = (names: readonly string[]) =>
    names
      .map((name) => (name.length > SHOWN_OF_A_NAME ? `${name.slice(0, SHOWN_OF_A_NAME)}…` : name))
      .join(', ')
  return (
    <>
      {foreign.length > 0 && (
        <Status tone="warning">
          {t('scope.foreign', { count: foreign.length, names: listed(foreign) })}
        </Status>
      )}
      {defaults.length > 0 && (
        <Status tone="warning">
          {t('scope.defaults', { count: defaults.length, names: listed(defaults) })}
        </Status>
      )}
    </>
  )
}
