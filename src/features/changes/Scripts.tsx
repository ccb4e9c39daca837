import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { planAsAzRest } from '../../domain/changes/script/azRest'
import { planAsPowerShell } from '../../domain/changes/script/powershell'
import type { ChangePlan } from '../../domain/changes/types'
import type { Environment } from '../../domain/environments'
import { CodeBlock } from '../../ui/CodeBlock'
import { Disclosure } from './Disclosure'

/** The plan as scripts for somebody else to run. */
export function Scripts({ plan, environment }: { plan: ChangePlan; environment: Environment }) {
  const { t } = useTranslation('changes')
  return (
    <>
      <Disclosure summary={t('handOver.powershell')}>
        <CodeBlock code={planAsPowerShell(plan, environment)} what={t('handOver.powershell')} />
        <Typography variant="body2" color="textSecondary">
          {t('handOver.powershellHint')}
        </Typography>
      </Disclosure>
      <Disclosure summary={t('handOver.az')}>
        <CodeBlock code={planAsAzRest(plan, environment)} what={t('handOver.az')} />
        <Typography variant="body2" color="textSecondary">
          {t('handOver.azHint')}
        </Typography>
      </Disclosure>
    </>
  )
}
