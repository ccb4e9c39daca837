import { useTranslation } from 'react-i18next'
import { GridIcon } from './GridIcon'
import { useCopy } from '../useCopy'

/** An identifier in a grid's cell with a light copy button. `what` names it: "Client ID of Payroll". */
export function CopyCell({ value, what, tabIndex }: { value: string; what: string; tabIndex: 0 | -1 }) {
  const { t } = useTranslation('common')
  const { said, copy } = useCopy(value)
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
