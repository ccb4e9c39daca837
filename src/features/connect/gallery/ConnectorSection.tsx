import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { Recommendation } from '../../../domain/connectors/recommend'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import { paths } from '../../../ui/paths'
import { Status } from '../../../ui/Status'
import { type TypeKey, typeKey } from './typeKey'

const FACTS = ['when', 'runsAs', 'attended', 'admin'] as const

/** One connector with its authentication types; the one that fits the answers is marked, with the reason. */
export function ConnectorSection({
  connector,
  authTypes,
  recommendation,
  answered,
}: {
  connector: Connector
  authTypes: AuthType[]
  recommendation: Recommendation | null
  answered: boolean
}) {
  const { t } = useTranslation('gallery')
  return (
    <Box component="section" aria-labelledby={`connector-${connector.id}`} sx={{ mb: 3 }}>
      <Typography id={`connector-${connector.id}`} variant="h2" lang="en" sx={{ fontSize: '1.125rem' }}>
        {connector.name}
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1 }}>
        {t('host', { host: connector.host })}
        {connector.product && ` ${t('product', { product: connector.product })}`}
      </Typography>
      {answered && !recommendation && (
        <Box sx={{ fontSize: '0.875rem', mb: 1 }}>
          <Status tone="neutral">{t('nothingFits')}</Status>
        </Box>
      )}
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {authTypes.map((authType) => (
          <AuthTypeCard
            key={authType.id}
            connector={connector}
            authType={authType}
            recommendation={recommendation?.authTypeId === authType.id ? recommendation : null}
          />
        ))}
      </Box>
    </Box>
  )
}

function AuthTypeCard({
  connector,
  authType,
  recommendation,
}: {
  connector: Connector
  authType: AuthType
  recommendation: Recommendation | null
}) {
  const { t, i18n } = useTranslation('gallery')
  const key: TypeKey = typeKey(connector, authType)
  const required = authType.fields.filter((field) => field.required).map((field) => field.label)
  return (
    <Paper
      component="li"
      variant="outlined"
      data-recommended={recommendation !== null}
      sx={{ p: 1.5, ...(recommendation && { borderColor: 'primary.main', borderWidth: 2, p: 1.375 }) }}
    >
      <Box sx={{ display: 'flex', columnGap: 1, rowGap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h3" lang="en" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
          <Link component={RouterLink} to={paths.connection(connector.id, authType.id)}>
            {authType.name}
          </Link>
        </Typography>
        {recommendation && <Chip size="small" color="primary" label={t('recommended')} />}
        {connector.defaultAuthType === authType.id && (
          <Chip size="small" variant="outlined" label={t('default')} />
        )}
      </Box>
      {i18n.language === 'fr' && authType.nameInFrench && (
        <Typography sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {authType.nameInFrench}
        </Typography>
      )}
      {recommendation && <Why {...recommendation} />}
      <Box component="dl" sx={{ m: 0, mt: 0.5, fontSize: '0.8125rem' }}>
        {FACTS.map((fact) => (
          <Fact key={fact} term={t(`fact.${fact}`)}>
            {t(`type.${key}.${fact}`)}
          </Fact>
        ))}
        <Fact term={t('fact.needs')}>
          <span lang="en">{required.length > 0 ? required.join(', ') : t('nothingRequired')}</span>
        </Fact>
      </Box>
      {!authType.publicApplication && (
        <Box sx={{ mt: 0.5, minHeight: 24, fontSize: '0.8125rem' }}>
          <Link component={RouterLink} to={paths.provision(connector.id, authType.id)}>
            {t('create')}
            <span className="visually-hidden">
              {' '}
              {t('createFor', { connector: connector.name, authType: authType.name })}
            </span>
          </Link>
        </Box>
      )}
    </Paper>
  )
}

function Why({ reasons, cautions }: Recommendation) {
  const { t } = useTranslation('gallery')
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', fontSize: '0.8125rem' }}>
      {reasons.map((id) => (
        <li key={id}>
          <Status tone="good">{t(`reason.${id}`)}</Status>
        </li>
      ))}
      {cautions.map((id) => (
        <li key={id}>
          <Status tone="warning">{t(`caution.${id}`)}</Status>
        </li>
      ))}
    </Box>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', columnGap: 1, mt: 0.5 }}>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  )
}
