import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { AuthType, Connector, ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import { BaseUrlProvider } from './BaseUrlProvider'
import { CallbackUrl } from './CallbackUrl'
import { CertificatePart } from './certificate/CertificatePart'
import { ChecksPanel } from './ChecksPanel'
import { ConnectionCheckProvider } from './ConnectionCheckProvider'
import { UserConsentSection } from './consent/UserConsentSection'
import { TestSection } from './diagnosis/TestSection'
import { FormFields } from './FormFields'
import { GuidancePanel } from './GuidancePanel'
import { HandOffSection } from './handoff/HandOffSection'
import { LifecycleSection } from './handoff/LifecycleSection'
import { PermissionTable } from './PermissionTable'
import { PublicApplicationSection } from './PublicApplicationSection'
import type { Suggestion } from './suggestion'
import { useFillFrom } from './useFillFrom'
import { usePasteOffer } from './usePasteOffer'
import type { ValueStore } from './valueStore'
import { defaultValues } from './values'
import { ValuesSheet } from './ValuesSheet'

const BESIDE = '@media (min-width: 1100px)'
const STACK = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 }
const OPTIONS = { shouldDirty: true, shouldTouch: true }

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
  const paste = usePasteOffer(form, authType)

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
    setValue(field, value, OPTIONS)
    setFocus(field)
  }
  const useCertificate = (pfxBase64: string, password: string) => {
    setValue('certificate', pfxBase64, OPTIONS)
    setValue('certificatePassword', password, OPTIONS)
  }
  const clear = () => {
    store.forget(connector.id)
    reset(defaultValues(authType))
  }

  return (
    <ConnectionCheckProvider
      control={control}
      getValues={getValues}
      connector={connector}
      authType={authType}
      store={store}
    >
      <BaseUrlProvider>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: 'minmax(0, 1fr)',
            [BESIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 380px', gridTemplateRows: 'auto 1fr' },
          }}
        >
          <Box sx={STACK}>
            <FormFields
              control={control}
              guidanceBelow={!beside}
              paste={paste}
              onFocus={setFocused}
              onPick={fillFrom}
              onClear={clear}
            />
            <CertificatePart onMade={useCertificate} />
          </Box>
          <Box
            component="aside"
            sx={{
              ...STACK,
              // Stays in sight next to whichever field one is at; help never pushes the verdict out of it.
              [BESIDE]: {
                gridColumn: 2,
                gridRow: '1 / span 2',
                position: 'sticky',
                top: 8,
                display: 'flex',
                flexDirection: 'column',
                maxHeight: 'calc(100dvh - 16px)',
              },
            }}
          >
            {beside && focused && (
              <Box sx={{ flex: '0 0 auto', display: 'flex', flexDirection: 'column', maxHeight: '46dvh' }}>
                <GuidancePanel field={focused} />
              </Box>
            )}
            <Box
              sx={beside ? { flex: '0 1 auto', display: 'flex', flexDirection: 'column', minHeight: 0 } : {}}
            >
              <ChecksPanel
                bounded={beside}
                onFocusField={focusField}
                onUse={use}
                onSecret={(value) => setValue('clientSecret', value, OPTIONS)}
              />
            </Box>
          </Box>
          <Box sx={STACK}>
            <PublicApplicationSection />
            <CallbackUrl />
            <PermissionTable />
            <UserConsentSection />
            <ValuesSheet onFocusField={focusField} />
            <TestSection onFocusField={focusField} />
            <LifecycleSection />
            <HandOffSection connector={connector} />
          </Box>
        </Box>
      </BaseUrlProvider>
    </ConnectionCheckProvider>
  )
}
