import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedRole } from '../domain/roles/roles'

/** A directory role's name in the console's language, as Microsoft's portal writes it. */
export function useRoleName(): (role: NamedRole) => string {
  const { t } = useTranslation('common')
  return useCallback((role) => t(`role.${role}`), [t])
}
