import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import type { AuthType, Connector } from '../../domain/connectors/types'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'

const NO_CRUMBS: never[] = []
const FACTS = ['when', 'runsAs', 'attended', 'admin'] as const

/** `/connect`: every connection that the console can check, and when to use which. */
export function GalleryScreen() {
  const { t } = useTranslation('connect')
  return (
    <>
      <PageHeader title={t('gallery.title')} crumbs={NO_CRUMBS}>
        <Typography sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '80ch' }}>
          {t('gallery.intro')}
        </Typography>
      </PageHeader>
      {CONNECTORS.map((connector) => (
        <ConnectorSection key={connector.id} connector={connector} />
      ))}
    </>
  )
}

function ConnectorSection({ connector }: { connector: Connector }) {
  const { t } = useTranslation('connect')
  return (
    <Box component="section" aria-labelledby={`connector-${connector.id}`} sx={{ mb: 3 }}>
      <Typography id={`connector-${connector.id}`} variant="h2" lang="en" sx={{ fontSize: '1.125rem' }}>
        {connector.name}
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1.5 }}>
        {t('gallery.host', { host: connector.host })}
      </Typography>
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 380px), 1fr))',
          m: 0,
          p: 0,
          listStyle: 'none',
        }}
      >
        {connector.authTypes.map((authType) => (
          <AuthTypeCard key={authType.id} connector={connector} authType={authType} />
        ))}
      </Box>
    </Box>
  )
}

function AuthTypeCard({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t, i18n } = useTranslation('connect')
  const kind = authType.tokenKind
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h3" lang="en" sx={{ fontSize: '1rem', fontWeight: 600 }}>
          <Link component={RouterLink} to={paths.connection(connector.id, authType.id)}>
            {authType.name}
          </Link>
        </Typography>
        {connector.defaultAuthType === authType.id && <Chip size="small" label={t('gallery.default')} />}
      </Box>
      {i18n.language === 'fr' && authType.nameInFrench && (
        <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {authType.nameInFrench}
        </Typography>
      )}
      <Box component="dl" sx={{ m: 0, mt: 1, fontSize: '0.875rem' }}>
        {FACTS.map((fact) => (
          <Fact key={fact} term={t(`gallery.${fact}`)}>
            {t(`gallery.${kind}.${fact}`)}
          </Fact>
        ))}
        <Fact term={t('gallery.needs')}>
          <span lang="en">
            {authType.fields
              .filter((field) => field.required)
              .map((field) => field.label)
              .join(', ')}
          </span>
        </Fact>
      </Box>
    </Paper>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '120px 1fr' }, columnGap: 1, mt: 1 }}>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  )
}
