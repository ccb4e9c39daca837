import OutlinedInput from '@mui/material/OutlinedInput'
import { lazy, Suspense } from 'react'
import type { PfxField } from '../../domain/connectors/types'
import type { ControlProps } from './types'

// What only certificates need comes with the first form that asks for one.
const PfxInput = lazy(() =>
  import('../certificates/PfxInput').then((module) => ({ default: module.PfxInput })),
)

/** A PKCS #12 file as Base64 text: dropped, chosen or pasted; shown by its name and size. */
export function PfxControl(props: ControlProps<PfxField>) {
  return (
    <Suspense fallback={<OutlinedInput id={props.id} fullWidth size="small" disabled />}>
      <PfxInput {...props} />
    </Suspense>
  )
}
