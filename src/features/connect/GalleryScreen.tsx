import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import { recommend } from '../../domain/connectors/recommend'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'
import { SearchField } from '../../ui/SearchField'
import { ConnectorSection } from './gallery/ConnectorSection'
import { answersOf } from './gallery/galleryUrl'
import { matchingTypes } from './gallery/matchingTypes'
import { WhichOne } from './gallery/WhichOne'

/** `/connect`: every connection that the console can check, and when to use which. */
export function GalleryScreen() {
  const { t } = useTranslation('gallery')
  const [search, setSearch] = useSearchParams()
  const asked = search.get('q') ?? ''
  const answers = answersOf(search)
  const found = matchingTypes(CONNECTORS, asked)
  const ask = (text: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (text) next.set('q', text)
        else next.delete('q')
        return next
      },
      { replace: true },
    )
  return (
    <>
      <PageHeader title={t('title')}>
        <Typography sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '80ch' }}>
          {t('intro')}{' '}
          <Link component={RouterLink} to={paths.handOff()}>
            {t('handOff')}
          </Link>
        </Typography>
      </PageHeader>
      <WhichOne answers={answers} onChange={setSearch} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <SearchField label={t('search')} placeholder={t('searchFor')} value={asked} onChange={ask} />
        <Typography role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('count', { count: found.reduce((sum, { authTypes }) => sum + authTypes.length, 0) })}
        </Typography>
      </Box>
      {found.length === 0 && <EmptyState title={t('none', { text: asked })} next={t('noneNext')} />}
      {found.map(({ connector, authTypes }) => (
        <ConnectorSection
          key={connector.id}
          connector={connector}
          authTypes={authTypes}
          recommendation={recommend(connector, answers)}
          answered={Object.values(answers).some((answer) => answer !== null)}
        />
      ))}
    </>
  )
}
