import { useTranslation } from 'react-i18next'
import type { HandOff } from '../../domain/handoff/types'
import { Fact, FactList } from '../../ui/FactList'
import { useFormat } from '../../ui/format'
import { Status } from '../../ui/Status'
import type { Given } from './given'

/** How it came in, who it says made it, and when; none of that is proven. */
export function OriginFacts({ given, handOff }: { given: Given; handOff: HandOff }) {
  const { t } = useTranslation('handoff')
  const format = useFormat()
  return (
    <FactList look="lined">
      <Fact term={t('origin.source')}>{t(`origin.${given.source}`, { name: given.name ?? '' })}</Fact>
      <Fact term={t('origin.from')}>
        {handOff.from === null ? t('origin.nobody') : <bdi>{handOff.from}</bdi>}
        <div>
          <Status tone="warning">{t('origin.unverified')}</Status>
        </div>
      </Fact>
      <Fact term={t('origin.created')}>
        {t('origin.createdAt', {
          date: format.dateTime(handOff.createdAt),
          relative: format.relative(handOff.createdAt),
        })}
      </Fact>
    </FactList>
  )
}
