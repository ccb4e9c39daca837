import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Mismatch } from '../../../domain/signInErrors/mismatches'
import type { Claims } from '../../../domain/signInErrors/readAnswer'
import { Fact, FactList } from '../../../ui/FactList'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'

type Row = 'audience' | 'tenant' | 'client' | 'scopes' | 'roles' | 'expires'

/** A token was given: for whom, for what and until when, and how that differs from what the connection needs. */
export function ClaimsView({ claims, mismatches }: { claims: Claims | null; mismatches: Mismatch[] }) {
  const { t } = useTranslation('diagnosis')
  const format = useFormat()
  if (!claims) return <Status tone="good">{t('success.opaque')}</Status>
  const words = (names: string[] | null) =>
    names && names.length > 0 ? format.list(names) : t('success.none')
  const rows: [Row, string | null][] = [
    ['audience', claims.audience],
    ['tenant', claims.tenantId],
    ['client', claims.clientId],
    // A person's token says scopes, an application's says roles or nothing.
    claims.scopes ? ['scopes', words(claims.scopes)] : ['roles', words(claims.roles)],
    ['expires', claims.expires === null ? null : format.dateTime(new Date(claims.expires).toISOString())],
  ]
  return (
    <>
      <Status tone="good">
        <strong>{t('success.title')}</strong> {t('success.dropped')}
      </Status>
      <Box sx={{ mt: 1, pl: 3 }}>
        <FactList look="narrow">
          {rows.map(
            ([name, value]) =>
              value !== null && (
                <Fact key={name} term={t(`success.${name}`)}>
                  {value}
                </Fact>
              ),
          )}
        </FactList>
      </Box>
      {mismatches.length === 0 ? (
        <Box sx={{ mt: 1 }}>{t('success.fits')}</Box>
      ) : (
        <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {mismatches.map((one) => (
            <Box component="li" key={one.id} data-mismatch={one.id} sx={{ overflowWrap: 'anywhere' }}>
              <Status tone={one.id === 'expired' ? 'neutral' : 'warning'}>
                {t(`mismatch.${one.id}`, paramsOf(one, format.list))}
              </Status>
            </Box>
          ))}
        </Box>
      )}
    </>
  )
}

function paramsOf(
  mismatch: Mismatch,
  list: (names: string[]) => string,
): { given: string; expected: string; missing: string } {
  return {
    given: 'given' in mismatch ? mismatch.given : '',
    expected: 'expected' in mismatch ? mismatch.expected : '',
    missing: 'missing' in mismatch ? list(mismatch.missing) : '',
  }
}
