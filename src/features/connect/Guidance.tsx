import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import { ExternalLink } from '../../ui/ExternalLink'
import { useCheck } from './ConnectionCheckContext'
import { GUIDANCE_PAGES, guidanceKey, lines } from './guidance'
import { usePortalLink } from './usePortalLink'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 600 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}

/** What a field wants: what it is, where to find it, its shape, and what people paste by mistake. */
export function Guidance({ field }: { field: FieldSpec }) {
  const { t } = useTranslation('connect')
  const { authType } = useCheck()
  const linkTo = usePortalLink()
  const key = guidanceKey(authType, field)
  const page = GUIDANCE_PAGES[key]
  const href = page && linkTo(page)
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      <Typography sx={{ fontSize: 'inherit' }}>{t(`guidance.${key}.what`)}</Typography>
      <Part title={t('guidance.where')}>
        <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
          {lines(t(`guidance.${key}.where`)).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </Box>
        {page && (
          <Box sx={{ mt: 0.5 }}>
            {href ? (
              <ExternalLink href={href}>{t(`guidance.openPortal.${page}`)}</ExternalLink>
            ) : (
              <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {t(authType.publicApplication ? 'guidance.openFirstPublic' : 'guidance.openFirst')}
              </Typography>
            )}
          </Box>
        )}
      </Part>
      {field.kind === 'scopes' && field.basis && (
        <Part title={t('guidance.suggested')}>
          <Typography sx={{ fontSize: 'inherit' }}>{t(`guidance.basis.${field.basis}`)}</Typography>
        </Part>
      )}
      <Part title={t('guidance.example')}>
        <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {t(`guidance.${key}.example`)}
        </Box>
      </Part>
      <Part title={t('guidance.mistakes')}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {lines(t(`guidance.${key}.mistakes`)).map((mistake) => (
            <li key={mistake}>{mistake}</li>
          ))}
        </Box>
      </Part>
    </Box>
  )
}
