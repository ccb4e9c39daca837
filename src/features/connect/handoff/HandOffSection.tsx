import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { Connector } from '../../../domain/connectors/types'
import { encodeFile, encodeFragment, handOffFileName } from '../../../domain/handoff/encode'
import { HAND_OFF_PURPOSES, type HandOff, type HandOffPurpose } from '../../../domain/handoff/types'
import { download } from '../../../ui/download'
import { paths } from '../../../ui/paths'
import { useCheck } from '../ConnectionCheckContext'
import { Section } from '../Section'
import { ChecklistDialog } from './ChecklistDialog'
import { CopyLinkButton } from './CopyLinkButton'
import { useHandOff } from './useHandOff'

/** The connection for somebody else to go on with: a link, a file, a checklist on paper; never with a secret. */
export function HandOffSection({ connector }: { connector: Connector }) {
  const { t } = useTranslation('handoff')
  const { actor } = useSession()
  const { authType } = useCheck()
  const [purpose, setPurpose] = useState<HandOffPurpose>('consent')
  const [named, setNamed] = useState(true)
  const [sheet, setSheet] = useState<{ handOff: HandOff; open: boolean } | null>(null)
  const { checked, take } = useHandOff(connector, purpose, named)
  const link = (handOff: HandOff) => {
    const fragment = encodeFragment(handOff)
    return fragment && `${window.location.origin}${paths.handOff()}#${fragment}`
  }
  const save = () => {
    const handOff = take()
    download(handOffFileName(handOff), encodeFile(handOff), 'application/json')
  }
  const tooLong = link(checked) === null
  const secrets = authType.fields.filter(({ id }) =>
    ['clientSecret', 'certificate', 'certificatePassword'].includes(id),
  )

  return (
    <Section id="handoff" title={t('section.title')}>
      <Typography>{t('section.intro')}</Typography>
      <FormControl sx={{ mt: 1 }}>
        <FormLabel sx={{ fontSize: '0.875rem' }}>{t('section.forWhom')}</FormLabel>
        <RadioGroup
          value={purpose}
          onChange={(_event, value) => setPurpose(value as HandOffPurpose)}
          sx={{ '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
        >
          {HAND_OFF_PURPOSES.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio size="small" />}
              label={t(`section.purpose.${one}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <FormControlLabel
        control={<Checkbox size="small" checked={named} onChange={(_event, checked) => setNamed(checked)} />}
        label={t('section.named', { name: actor.displayName })}
        sx={{ display: 'flex', '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1, alignItems: 'center' }}>
        <CopyLinkButton link={() => link(take())} disabled={tooLong} />
        <Button variant="outlined" startIcon={<DownloadIcon />} onClick={save}>
          {t('section.file')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<PrintIcon />}
          onClick={() => setSheet({ handOff: take(), open: true })}
        >
          {t('section.checklist')}
        </Button>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('section.content', { count: checked.permissions.length })}{' '}
        {secrets.length > 0
          ? t('section.noSecret', { fields: secrets.map(({ label }) => label).join(', ') })
          : t('section.nothingSecret')}
      </Typography>
      {tooLong && <Typography variant="body2">{t('section.tooLong')}</Typography>}
      {sheet && <ChecklistDialog {...sheet} onClose={() => setSheet({ ...sheet, open: false })} />}
    </Section>
  )
}
