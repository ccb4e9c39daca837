import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { AuditedChange } from '../../../domain/changes/audited'
import type { AuditDetail } from '../../../domain/changes/auditedEntry'
import { isolated } from '../../../ui/isolated'

/** As many names are shown; a grant may have hundreds. */
const MOST = 12

/** What came and what went, by name. */
export function AuditedDetails({ change: { details, api } }: { change: AuditedChange }) {
  const { t } = useTranslation('changeHistory')
  const title = useDetailTitle()
  return details.map((detail) => (
    <div key={`${detail.kind} ${detail.of}`}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {title(detail)}
        {api && ` ${t('elsewhere.on', { api: isolated(api.name ?? api.objectId) })}`}
      </Box>
      {detail.kind === 'setting' ? (
        <SettingChange detail={detail} />
      ) : (
        <>
          <Names sign="+" label={t('elsewhere.added')} names={detail.added} />
          <Names sign="−" label={t('elsewhere.removed')} names={detail.removed} />
        </>
      )}
    </div>
  ))
}

function SettingChange({ detail: { added, removed } }: { detail: AuditDetail }) {
  const { t } = useTranslation('changeHistory')
  const flag = (values: readonly string[]) => t(values[0] === 'true' ? 'elsewhere.yes' : 'elsewhere.no')
  return <div>{t('elsewhere.change', { from: flag(removed), to: flag(added) })}</div>
}

function Names({ sign, label, names }: { sign: string; label: string; names: readonly string[] }) {
  const { t } = useTranslation('changeHistory')
  if (names.length === 0) return null
  const more = names.length - MOST
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', fontWeight: 600 }}>
      <span aria-hidden>{sign}</span>
      <span>
        <span className="visually-hidden">{label} </span>
        {names.slice(0, MOST).map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <bdi>{name}</bdi>
          </span>
        ))}
        {more > 0 && ` ${t('elsewhere.more', { count: more })}`}
      </span>
    </Box>
  )
}

const SETTINGS = [
  'accountEnabled',
  'appRoleAssignmentRequired',
  'isFallbackPublicClient',
  'implicitAccessTokens',
  'implicitIdTokens',
  'signInAudience',
] as const
const PLATFORMS = ['web', 'spa', 'public-client'] as const

function useDetailTitle(): (detail: AuditDetail) => string {
  const { t } = useTranslation(['changeHistory', 'changes'])
  return ({ kind, of }) => {
    const words = t(`elsewhere.kind.${kind}`)
    const setting = SETTINGS.find((one) => one === of)
    const platform = PLATFORMS.find((one) => one === of)
    if (kind === 'setting' && setting) return t(`elsewhere.setting.${setting}`)
    if (kind === 'redirect' && platform) return `${words} · ${t(`changes:platform.${platform}`)}`
    if (kind === 'delegated') {
      return `${words} ${t(of === 'AllPrincipals' ? 'elsewhere.everyone' : 'elsewhere.oneUser')}`
    }
    return kind === 'other' && of ? `${words} ${isolated(of)}` : words
  }
}
