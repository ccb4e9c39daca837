import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from './useCompletions'

/** What can stand at the caret; `chosen` is the one that Enter takes, -1: none. */
export function CompletionList({
  id,
  offers,
  loading,
  chosen,
  onTake,
}: {
  id: string
  offers: readonly Offer[]
  /** More are on their way. */
  loading: boolean
  chosen: number
  onTake(offer: Offer): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t('filter.offers')} aria-busy={loading}>
      {offers.map((offer, at) => (
        <li
          key={`${at} ${offer.insert}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          // The focus stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span>{offer.label}</span>
          <span>{offer.detail}</span>
        </li>
      ))}
      {loading && (
        <li role="option" aria-disabled aria-selected={false} onMouseDown={(event) => event.preventDefault()}>
          <span>{t('common:state.loading')}</span>
        </li>
      )}
    </ul>
  )
}
