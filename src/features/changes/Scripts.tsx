import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { planAsAzRest } from '../../domain/changes/script/azRest'
import { planAsPowerShell } from '../../domain/changes/script/powershell'
import type { ChangePlan } from '../../domain/changes/types'
import type { Environment } from '../../domain/environments'
import { CodeBlock } from '../../ui/CodeBlock'
import { download } from '../../ui/download'
import { Disclosure } from './Disclosure'

/** Steps of a script that is shown; a longer one is saved unseen. */
const SHOWN_STEPS = 100
/** By it Windows PowerShell knows that the comments are UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const LANGUAGES = [
  {
    id: 'powershell',
    hint: 'powershellHint',
    write: planAsPowerShell,
    file: 'change.ps1',
    start: BYTE_ORDER_MARK,
  },
  { id: 'az', hint: 'azHint', write: planAsAzRest, file: 'change.sh', start: '' },
] as const

/** The plan as scripts for somebody else to run. */
export function Scripts({ plan, environment }: { plan: ChangePlan; environment: Environment }) {
  const { t } = useTranslation('handOver')
  const makesSecret = plan.steps.some(({ kind }) => kind === 'add-secret')
  return (
    <>
      {LANGUAGES.map(({ id, hint, write, file, start }) => (
        <Disclosure key={id} summary={t(`scripts.${id}`)}>
          {plan.steps.length <= SHOWN_STEPS ? (
            <CodeBlock code={write(plan, environment)} what={t(`scripts.${id}`)} />
          ) : (
            <Typography variant="body2">{t('scripts.long', { count: plan.steps.length })}</Typography>
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Button
              size="small"
              variant="outlined"
              onClick={() => download(file, start + write(plan, environment), 'text/plain;charset=utf-8')}
            >
              {t('scripts.save')}
              <span className="visually-hidden"> {t(`scripts.${id}`)}</span>
            </Button>
            <Typography variant="body2" color="textSecondary">
              {t(`scripts.${hint}`)} {makesSecret && t('scripts.secretHint')}
            </Typography>
          </Box>
        </Disclosure>
      ))}
    </>
  )
}
