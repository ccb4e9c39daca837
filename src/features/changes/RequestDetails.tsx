import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { GRAPH_ROOT } from '../../domain/changes/references'
import { plannedObservation, requestFor } from '../../domain/changes/requests'
import type { ChangeStep } from '../../domain/changes/steps'
import { useGraph } from '../../graph/GraphContext'
import { CodeBlock } from '../../ui/CodeBlock'
import { Disclosure } from './Disclosure'

/** The Graph request by which a step would be done, as the tenant was read. */
export function RequestDetails({ step }: { step: ChangeStep }) {
  const { t } = useTranslation('changes')
  const { root } = useGraph()
  const request = requestFor(step, plannedObservation(step), root ? { [GRAPH_ROOT]: root } : {})
  const line = request && `${request.method} /v1.0${request.path}`
  const text =
    request && [line, ...(request.body ? [JSON.stringify(request.body, null, 2)] : [])].join('\n\n')
  return (
    <Disclosure summary={t('step.request')}>
      {text === null ? (
        <Typography variant="body2">{t('step.sameNow')}</Typography>
      ) : (
        <>
          <CodeBlock code={text} what={t('step.request')} />
          {text.includes('{{') && (
            <Typography variant="body2" color="textSecondary">
              {t('step.placeholder')}
            </Typography>
          )}
        </>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('step.scopes', { scopes: step.scopes.join(', ') })}
      </Typography>
    </Disclosure>
  )
}
