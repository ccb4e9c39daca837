import type { ComponentType } from 'react'
import type { FieldSpec } from '../../domain/connectors/types'
import { ChoiceControl } from './ChoiceControl'
import { GuidControl } from './GuidControl'
import { ScopesControl } from './ScopesControl'
import { PfxControl } from './PfxControl'
import { SecretControl } from './SecretControl'
import { TenantControl } from './TenantControl'
import type { ControlProps } from './types'
import { UpnControl } from './UpnControl'

type ControlsByKind = {
  [Kind in FieldSpec['kind']]: ComponentType<ControlProps<Extract<FieldSpec, { kind: Kind }>>>
}

/** One control a kind of field: a new kind without one does not compile. */
export const FIELD_CONTROLS = {
  guid: GuidControl,
  secret: SecretControl,
  'pfx-base64': PfxControl,
  tenant: TenantControl,
  scopes: ScopesControl,
  choice: ChoiceControl,
  upn: UpnControl,
} satisfies Record<FieldSpec['kind'], unknown> & ControlsByKind
