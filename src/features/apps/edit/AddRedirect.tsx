import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RedirectPlatform } from '../../../domain/changes/steps'
import type { Application } from '../../../domain/directory'
import { changeIntent } from '../../../domain/changes/intent'
import { useChangeReview } from '../../../ui/changeReview'
import { PlainSelect } from '../../../ui/PlainSelect'
import { PLATFORMS } from './platforms'
import { redirectProblem } from './redirectProblem'

/** A redirect URI to add to a platform. What is wrong with it is said at the field, which keeps it. */
export function AddRedirect({ application }: { application: Application }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [platform, setPlatform] = useState<RedirectPlatform>('web')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const others = PLATFORMS.flatMap(({ key }) => application[key].redirectUris)
  const problem = redirectProblem(text, platform, others)
  const uri = text.trim()
  const add = () => {
    setAsked(true)
    if (problem) {
      input.current?.focus()
      return
    }
    review({
      intent: changeIntent(application.appId, { addRedirectUris: [{ platform, uri }] }),
      onDone: ({ outcomes }) => {
        if (!outcomes.some(({ state }) => state === 'applied' || state === 'already')) return
        setText('')
        setAsked(false)
      },
    })
  }
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', my: 1 }}
    >
      <PlainSelect<RedirectPlatform>
        label={t('authentication.platform')}
        value={platform}
        options={PLATFORMS.map((one) => ({ value: one.id, label: t(`authentication.${one.key}`) }))}
        onChange={setPlatform}
      />
      <TextField
        id={`${id}-uri`}
        size="small"
        label={t('authentication.newUri')}
        value={text}
        inputRef={input}
        error={asked && problem !== null}
        helperText={asked && problem ? t(`authentication.problem.${problem}`) : ' '}
        onChange={({ target }) => setText(target.value)}
        sx={{ flex: '1 1 220px' }}
        slotProps={{ htmlInput: { inputMode: 'url', spellCheck: false, autoComplete: 'off' } }}
      />
      <Button type="submit" size="small" variant="outlined" sx={{ mt: 0.5 }}>
        {t('authentication.add')}
      </Button>
    </Box>
  )
}
