import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AuthType, Connector, ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import { CallbackUrl } from './CallbackUrl'
import { ChecksPanel } from './ChecksPanel'
import { useCheck } from './ConnectionCheckContext'
import { ConnectionCheckProvider } from './ConnectionCheckProvider'
import { FieldSlot } from './FieldSlot'
import { GuidancePanel } from './GuidancePanel'
import { PermissionTable } from './PermissionTable'
import { RegistrationPicker } from './RegistrationPicker'
import { Section } from './Section'
import type { Suggestion } from './suggestion'
import { useFieldSupport } from './useFieldSupport'
import { useFillFrom } from './useFillFrom'
import type { ValueStore } from './valueStore'
import { defaultValues } from './values'
import { ValuesSheet } from './ValuesSheet'

const BESIDE = '@media (min-width: 1100px)'
const STACK = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 }

/** The form of one authentication type, its guidance and its checks. */
export function ConnectionForm({
  connector,
  authType,
  initial,
  store,
  onClientId,
}: {
  connector: Connector
  authType: AuthType
  initial: ConnectionValues
  store: ValueStore
  /** The client ID in the form is now this. */
  onClientId: (clientId: string) => void
}) {
  const form = useForm<ConnectionValues>({ defaultValues: initial, mode: 'onTouched' })
  const { control, getValues, setFocus, setValue, subscribe, reset } = form
  const [focused, setFocused] = useState(authType.fields[0])
  const beside = useMediaQuery(BESIDE, { noSsr: true })
  const fillFrom = useFillFrom(form, authType)

  const keep = useEffectEvent((values: ConnectionValues) => {
    store.remember(connector.id, authType, values)
    onClientId(values.clientId)
  })
  useEffect(() => {
    keep(getValues())
    return subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) })
  }, [subscribe, getValues])
  const focusField = useCallback((field: FieldSpec) => setFocus(field.id), [setFocus])
  const use = ({ field, value }: Suggestion) => {
    setValue(field, value, { shouldDirty: true, shouldTouch: true })
    setFocus(field)
  }
  const clear = () => {
    store.forget(connector.id)
    reset(defaultValues(authType))
  }

  return (
    <ConnectionCheckProvider control={control} authType={authType}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
          [BESIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 380px', gridTemplateRows: 'auto 1fr' },
        }}
      >
        <Fields
          authType={authType}
          control={control}
          guidanceBelow={!beside}
          onFocus={setFocused}
          onPick={fillFrom}
          onClear={clear}
        />
        <Box
          component="aside"
          sx={{
            ...STACK,
            // Stays in sight next to whichever field one is at.
            [BESIDE]: {
              gridColumn: 2,
              gridRow: '1 / span 2',
              position: 'sticky',
              top: 8,
              maxHeight: 'calc(100dvh - 16px)',
              overflowY: 'auto',
              scrollbarWidth: 'thin',
            },
          }}
        >
          {beside && focused && <GuidancePanel field={focused} />}
          <ChecksPanel onFocusField={focusField} onUse={use} />
        </Box>
        <Box sx={STACK}>
          <CallbackUrl redirect={authType.redirect} />
          <PermissionTable />
          <ValuesSheet connector={connector} onFocusField={focusField} />
        </Box>
      </Box>
    </ConnectionCheckProvider>
  )
}

function Fields({
  authType,
  control,
  guidanceBelow,
  onFocus,
  onPick,
  onClear,
}: {
  authType: AuthType
  control: Control<ConnectionValues>
  guidanceBelow: boolean
  onFocus: (field: FieldSpec) => void
  onPick: (picked: { appId: string } | null) => void
  onClear: () => void
}) {
  const { t } = useTranslation('connect')
  const support = useFieldSupport()
  const { facts } = useCheck()
  return (
    <Section
      id="form"
      title={t('screen.form')}
      action={
        <Button size="small" onClick={onClear}>
          {t('screen.clear')}
        </Button>
      }
    >
      <Box
        component="form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
        sx={{ display: 'grid', gap: 2 }}
      >
        <RegistrationPicker current={facts?.application ?? null} onPick={onPick} />
        {authType.fields.map((spec) => (
          <FieldSlot
            key={spec.id}
            spec={spec}
            control={control}
            support={support}
            guidanceBelow={guidanceBelow}
            onFocus={onFocus}
          />
        ))}
      </Box>
    </Section>
  )
}
