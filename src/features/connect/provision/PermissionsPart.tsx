import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../../../auth/session'
import type { ResourcePrincipal } from '../../../domain/directory'
import { graphPermissions, sameName } from '../../../domain/permissions/names'
import { optionalPermissions } from '../../../domain/permissions/required'
import { riskOf } from '../../../domain/permissions/risk/riskOf'
import type { PermissionRef } from '../../../domain/permissions/types'
import { FieldControl } from '../../../ui/fields/FieldControl'
import type { FieldSupport, ScopeCatalogue } from '../../../ui/fields/types'
import { paths } from '../../../ui/paths'
import { RiskButton } from '../../../ui/risk/RiskButton'
import { FIELD_TOOLS } from '../fieldTools'
import { Section } from '../Section'
import type { PartProps } from './types'

const SCOPE_ID = 'provision-scope'

/** What the registration declares: the least that the connection needs, and what the person adds. */
export function PermissionsPart({
  draft,
  authType,
  onChange,
  principal,
  catalogue,
  connectorId,
}: PartProps & { principal: ResourcePrincipal | null; catalogue: ScopeCatalogue; connectorId: string }) {
  const { t } = useTranslation('provision')
  const { tenantId } = useSession()
  const spec = authType.fields.find((field) => field.kind === 'scopes')
  const support = useMemo(
    (): FieldSupport => ({
      ...FIELD_TOOLS,
      tenantId,
      proposedTenantId: null,
      catalogue,
      triggers: authType.triggers,
    }),
    [tenantId, catalogue, authType],
  )
  return (
    <Section id="provision-permissions" title={t('permissions.title')}>
      <Typography id={`${SCOPE_ID}-intro`} sx={{ fontSize: '0.875rem', mb: 1 }}>
        {t(`permissions.intro.${authType.tokenKind}`)}{' '}
        <Link component={RouterLink} to={paths.leastScopes({ connectorId, authTypeId: authType.id })}>
          {t('permissions.least')}
        </Link>
      </Typography>
      {spec ? (
        <>
          <Typography component="label" htmlFor={SCOPE_ID} sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
            {t('permissions.scope')}
          </Typography>
          <FieldControl
            id={SCOPE_ID}
            spec={spec}
            value={draft.scope}
            onChange={(scope) => onChange({ scope: scope as string[] })}
            onBlur={() => undefined}
            inputRef={null}
            describedBy={`${SCOPE_ID}-intro`}
            invalid={false}
            support={support}
          />
        </>
      ) : (
        <Choices
          minimum={authType.minimum}
          optional={[
            ...optionalPermissions(authType, principal),
            ...graphPermissions(authType.tokenKind, draft.optional),
          ]}
          chosen={draft.optional}
          onChange={(optional) => onChange({ optional })}
        />
      )}
    </Section>
  )
}

function Choices({
  minimum,
  optional,
  chosen,
  onChange,
}: {
  minimum: readonly PermissionRef[]
  optional: readonly PermissionRef[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { t } = useTranslation('provision')
  const [known] = useState(optional)
  const all = [...minimum, ...optional, ...known]
  const once = all.filter(({ value }, at) => all.findIndex((one) => sameName(one.value, value)) === at)
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
      {once.map((permission) => {
        const { value } = permission
        const needed = minimum.includes(permission)
        const isChosen = chosen.some((one) => sameName(one, value))
        return (
          <Box
            component="li"
            key={value}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1,
              minHeight: 36,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box
              component="label"
              sx={{ display: 'flex', alignItems: 'center', flex: '1 1 240px', minWidth: 0 }}
            >
              <Checkbox
                size="small"
                checked={needed || isChosen}
                disabled={needed}
                onChange={(_event, checked) =>
                  onChange(checked ? [...chosen, value] : chosen.filter((one) => !sameName(one, value)))
                }
              />
              <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
                {value}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary', ml: 1, fontSize: '0.8125rem' }}>
                {t(needed ? 'permissions.needed' : 'permissions.optional')}
              </Box>
            </Box>
            <RiskButton permission={value} risk={riskOf(permission)} />
          </Box>
        )
      })}
    </Box>
  )
}
