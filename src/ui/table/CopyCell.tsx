import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridIcon } from './GridIcon'

const SAID_FOR_MS = 2000

/** An identifier in a grid's cell with a light copy button. `what` names it: "Client ID of Payroll". */
export function CopyCell({ value, what, tabIndex }: { value: string; what: string; tabIndex: 0 | -1 }) {
  const { t } = useTranslation('common')
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setSaid('done'),
      () => setSaid('failed'),
    )
  }
  return (
    <>
      <span className="grid-text grid-code" title={value}>
        {value}
      </span>
      <button
        type="button"
        className="grid-action"
        tabIndex={tabIndex}
        aria-label={t('copy.action', { what })}
        title={said ? t(`copy.${said}`) : t('copy.action', { what })}
        onClick={copy}
      >
        <GridIcon shape={said === 'done' ? 'done' : 'copy'} />
      </button>
      <span role="status" className="visually-hidden">
        {said ? t(`copy.${said}`) : ''}
      </span>
    </>
  )
}
