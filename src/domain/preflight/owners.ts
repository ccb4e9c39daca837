import { finding, type Check } from './input'

/** Is anybody there to renew what expires? The connection works without an owner until then. */
export const checkOwners: Check = ({ facts, application }) => {
  if (!application || facts?.owners.state !== 'read' || facts.owners.value.length > 0) return []
  return [
    finding({
      id: 'no-owner',
      severity: 'explains',
      field: 'registration',
      params: { name: application.displayName },
      portal: 'overview',
    }),
  ]
}
