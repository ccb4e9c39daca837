import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application, SignInAudience } from '../../../domain/directory'
import { changeIntent } from '../../../domain/changes/intent'
import { useChangeReview } from '../../../ui/changeReview'
import { PlainSelect } from '../../../ui/PlainSelect'

const AUDIENCES = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
] as const satisfies readonly SignInAudience[]

/** Whose accounts may sign in, and the way to change that. */
export function AccountTypes({ application }: { application: Application }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const { appId, signInAudience } = application
  const [wanted, setWanted] = useState<SignInAudience | null>(null)
  if (wanted === null) {
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        {t(`audience.${signInAudience}`)}
        <Button size="small" onClick={() => setWanted(signInAudience)}>
          {t('overview.change')}
          <span className="visually-hidden"> {t('overview.accountTypes')}</span>
        </Button>
      </Box>
    )
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 }}>
      <PlainSelect<SignInAudience>
        label={t('overview.accountTypes')}
        hideLabel
        value={wanted}
        options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onChange={setWanted}
      />
      {wanted !== signInAudience && (
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            review({
              intent: changeIntent(appId, { set: [{ property: 'signInAudience', value: wanted }] }),
              onDone: () => setWanted(null),
            })
          }
        >
          {t('overview.review')}
        </Button>
      )}
      <Button size="small" onClick={() => setWanted(null)}>
        {t('overview.leave')}
      </Button>
    </Box>
  )
}
