import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import type { AuthType, Connector } from '../../domain/connectors/types'
import type { leastScopes } from '../../domain/leastScopes/leastScopes'
import { VENDOR_TASKS } from '../../domain/leastScopes/vendorTasks'
import { Panel } from '../../ui/Panel'
import { paths } from '../../ui/paths'
import type { Choice } from './choiceUrl'

const OWN = CONNECTORS.flatMap((connector) =>
  connector.authTypes
    .filter(({ publicApplication }) => !publicApplication)
    .map((authType) => ({ connector, authType })),
)

/** Takes the smallest set into the form of a new registration: the one from which one came, else those that it fits. */
export function NewRegistration({
  choice: { tasks, forNew },
  sets,
}: {
  choice: Choice
  sets: ReturnType<typeof leastScopes>
}) {
  const { t } = useTranslation('leastScopes')
  const namesFor = ({ tokenKind }: AuthType) =>
    (tokenKind === 'Delegated' ? sets.delegated : sets.application).permissions.map(({ value }) => value)
  const linkTo = ({ connector, authType }: { connector: Connector; authType: AuthType }) =>
    paths.provision(connector.id, authType.id, namesFor(authType))

  if (forNew) {
    const isEmpty = namesFor(forNew.authType).length === 0
    return (
      <Button component={RouterLink} to={linkTo(forNew)} variant="contained" sx={{ justifySelf: 'start' }}>
        {t(isEmpty ? 'create.backEmpty' : 'create.back')}
      </Button>
    )
  }
  const asked = VENDOR_TASKS.filter((task) => tasks.includes(task))
  const isAsked = ({ connector, authType }: (typeof OWN)[number]) =>
    asked.some((task) => task.connectorId === connector.id && task.authTypeId === authType.id)
  const fitting = OWN.filter(
    (one) => namesFor(one.authType).length > 0 && (asked.length === 0 || isAsked(one)),
  )
  if (fitting.length === 0) return null
  return (
    <Panel title={t('create.title')}>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('create.intro')}</Typography>
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', '& a': { display: 'inline-block', py: 0.5 } }}
      >
        {fitting.map((one) => (
          <li key={`${one.connector.id}/${one.authType.id}`}>
            <Link component={RouterLink} to={linkTo(one)}>
              {t('connect.form', { connector: one.connector.name, authType: one.authType.name })}
            </Link>
          </li>
        ))}
      </Box>
    </Panel>
  )
}
