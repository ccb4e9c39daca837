import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { ConsentScope } from '../authority/authorize'

/** Permissions with Microsoft's own title and description. */
export function ScopeList({ scopes }: { scopes: readonly ConsentScope[] }) {
  const { t } = useTranslation('sandbox')
  return (
    <Box component="ul" sx={{ pl: 3, my: 2, display: 'grid', gap: 1.5 }}>
      {scopes.map((scope) => (
        <li key={scope.value}>
          <b>{scope.title}</b> <code>{scope.value}</code>
          <Box sx={{ color: 'text.secondary', fontSize: 14 }}>{scope.description}</Box>
          {scope.adminConsent && <Box sx={{ fontSize: 14, fontWeight: 600 }}>{t('consent.needsAdmin')}</Box>}
        </li>
      ))}
    </Box>
  )
}
