import ClearIcon from '@mui/icons-material/ClearOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { type ClipboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateProblem, GivenCertificate, TakenCertificate } from '../../domain/certificates/types'
import type { PfxField } from '../../domain/connectors/types'
import type { ControlProps } from '../fields/types'
import { Status } from '../Status'
import { DropArea } from './DropArea'
import { fileBytes } from './fileBytes'
import { useProblemText } from './useProblemText'

/** Text typed by hand is not judged before it is this long, or left. */
const WORTH_JUDGING = 24

/**
 * The field itself. What is refused leaves the value as it was and says why; what is taken is shown by its name and size,
 * since three thousand characters of Base64 tell nobody anything.
 */
export function PfxInput({
  spec,
  id,
  value,
  onChange,
  onBlur,
  inputRef,
  describedBy,
  invalid,
  support,
}: ControlProps<PfxField>) {
  const { t } = useTranslation('certificates')
  const problemText = useProblemText()
  const summaryOf = useSummary()
  /** Typed, and no certificate so far. */
  const [draft, setDraft] = useState('')
  const [problem, setProblem] = useState<CertificateProblem | null>(null)
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle')
  /** Holds for the very value that it was taken with. */
  const [taken, setTaken] = useState<{ base64: string; name: string | null; kind: Kind } | null>(null)

  const latest = useRef(0)

  const settle = (answer: TakenCertificate, name: string | null) => {
    if (answer.state === 'taken') {
      setDraft('')
      setProblem(null)
      setTaken({ base64: answer.base64, name, kind: answer.kind })
      onChange(answer.base64)
    } else setProblem(answer.problem)
  }
  const take = (given: GivenCertificate, name: string | null = null) => {
    const number = (latest.current += 1)
    setState('reading')
    support.takeCertificate(given).then(
      (answer) => {
        // What was given since counts.
        if (number !== latest.current) return
        setState('idle')
        settle(answer, name)
      },
      () => number === latest.current && setState('failed'),
    )
  }
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const [file] = event.clipboardData.files
    if (file) void fileBytes(file).then((bytes) => take(bytes, file.name))
    else take(event.clipboardData.getData('text/plain'))
  }
  const clear = () => {
    latest.current += 1
    setState('idle')
    setDraft('')
    setProblem(null)
    setTaken(null)
    onChange('')
  }
  const known = taken?.base64 === value ? taken : null
  return (
    <DropArea onFile={(bytes, name) => take(bytes, name)} describedBy={describedBy}>
      <OutlinedInput
        id={id}
        fullWidth
        size="small"
        readOnly={value !== ''}
        value={value === '' ? draft : summaryOf(value, known)}
        placeholder={t('field.placeholder')}
        error={invalid || problem !== null}
        inputRef={inputRef}
        onBlur={() => {
          if (value === '' && draft !== '') take(draft)
          onBlur()
        }}
        onChange={({ target }) => {
          latest.current += 1
          setState('idle')
          setDraft(target.value)
          setProblem(null)
          if (target.value.length >= WORTH_JUDGING) take(target.value)
        }}
        endAdornment={
          (value !== '' || draft !== '') && (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                size="small"
                aria-label={t('field.clear', { what: spec.label })}
                onClick={clear}
              >
                <ClearIcon fontSize="small" />
              </IconButton>
            </InputAdornment>
          )
        }
        inputProps={{
          'aria-describedby': `${describedBy} ${id}-problem`,
          'aria-invalid': invalid || problem !== null,
          'aria-required': spec.required,
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
          onPaste: paste,
          'data-1p-ignore': true,
          'data-lpignore': 'true',
          'data-bwignore': true,
        }}
      />
      <Box id={`${id}-problem`} role="status" sx={{ fontSize: '0.8125rem' }}>
        {state === 'reading' && <Status tone="neutral">{t('input.reading')}</Status>}
        {state === 'failed' && <Status tone="bad">{t('input.failed')}</Status>}
        {state === 'idle' && problem && (
          <Status tone="bad">
            {problemText(problem)}
            {value !== '' && ` ${t('field.kept')}`}
          </Status>
        )}
      </Box>
    </DropArea>
  )
}

type Kind = Extract<TakenCertificate, { state: 'taken' }>['kind']

/** `robot.pfx, 2.4 kB`; a value that came from elsewhere has no name. */
function useSummary(): (base64: string, known: { name: string | null; kind: Kind } | null) => string {
  const { t, i18n } = useTranslation('certificates')
  const kilobytes = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  })
  return (base64, known) => {
    const size = kilobytes.format((base64.length * 3) / 4 / 1000)
    const name = known?.name ?? t(known ? `field.pasted.${known.kind}` : 'field.given')
    return t('field.summary', { name, size })
  }
}
