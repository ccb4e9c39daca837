import type { ReactNode } from 'react'
import { Fact, FactList } from '../../../ui/FactList'

/** Names and values; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <FactList look="narrow">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <Fact key={name} term={name}>
            {value}
          </Fact>
        ))}
    </FactList>
  )
}
