import type { ComponentType } from 'react'
import type { FieldSpec } from '../../domain/connectors/types'
import { FIELD_CONTROLS } from './registry'
import type { ControlProps } from './types'

/** The control of a field, by its kind. */
export function FieldControl(props: ControlProps<FieldSpec>) {
  // The registry pairs each kind with a control of that very kind, which TypeScript cannot follow through a union.
  const Control = FIELD_CONTROLS[props.spec.kind] as ComponentType<ControlProps<FieldSpec>>
  return <Control {...props} />
}
