import type { UpnField } from '../../domain/connectors/types'
import { TextControl } from './TextControl'
import type { ControlProps } from './types'

export function UpnControl({ spec, support, ...input }: ControlProps<UpnField>) {
  return (
    <TextControl
      {...input}
      required={spec.required}
      clean={(text) => support.clean(text, 'address')}
      inputMode="email"
    />
  )
}
