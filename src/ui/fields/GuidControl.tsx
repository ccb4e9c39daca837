import type { GuidField } from '../../domain/connectors/types'
import { TextControl } from './TextControl'
import type { ControlProps } from './types'

export function GuidControl({ spec, support, ...input }: ControlProps<GuidField>) {
  return (
    <TextControl
      {...input}
      required={spec.required}
      clean={(text) => support.clean(text, 'guid')}
      monospace
    />
  )
}
