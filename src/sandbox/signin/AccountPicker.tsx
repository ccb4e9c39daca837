import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Persona } from '../seed/people'
import { Heading } from './Heading'
import type { StepProps } from './steps'

/** Who to sign in as. The hinted account and those already signed in come first. */
export function AccountPicker({ step, answer }: StepProps<'pick'>) {
  const { t } = useTranslation('sandbox')
  const rank = ({ oid, upn }: Persona): number =>
    upn === step.hint ? 0 : step.signedIn.includes(oid) ? 1 : 2
  const personas = [...step.personas].sort((a, b) => rank(a) - rank(b))
  return (
    <>
      <Heading>{t('pick.title')}</Heading>
      <Typography sx={{ mb: 2 }}>{t('pick.intro', { app: step.appName })}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
        {personas.map((persona) => (
          <li key={persona.oid}>
            <PersonaCard
              persona={persona}
              signedIn={step.signedIn.includes(persona.oid)}
              choose={() => answer({ oid: persona.oid })}
            />
          </li>
        ))}
      </Box>
      <Button sx={{ mt: 2 }} onClick={() => answer({ cancelled: true })}>
        {t('pick.cancel')}
      </Button>
    </>
  )
}

function PersonaCard({
  persona,
  signedIn,
  choose,
}: {
  persona: Persona
  signedIn: boolean
  choose: () => void
}) {
  const { t } = useTranslation('sandbox')
  const role = t(`role.${persona.role}`)
  const texts = t(`persona.${persona.key as 'ada'}`, { returnObjects: true })
  return (
    <Box
      sx={{
        position: 'relative',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 2,
        py: 1,
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      {/* The button's name is what it shows; its reach is the whole card. */}
      <Button
        onClick={choose}
        aria-describedby={`may-${persona.key}`}
        sx={{
          p: 0,
          position: 'static',
          width: '100%',
          justifyContent: 'space-between',
          flexWrap: 'wrap',
          columnGap: 2,
          textAlign: 'start',
          '&:hover': { bgcolor: 'transparent' },
          '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 1 },
          '&:focus-visible::after': { outline: '2px solid', outlineColor: 'primary.main' },
        }}
      >
        <Box component="strong" sx={{ color: 'text.primary', fontSize: 16 }}>
          {persona.name}
        </Box>
        <span>{persona.throughGroup ? t('throughGroup', { role }) : role}</span>
      </Button>
      <Box sx={{ color: 'text.secondary', fontFamily: 'monospace', fontSize: 13 }}>
        {persona.upn}
        {signedIn ? ` · ${t('pick.signedIn')}` : ''}
      </Box>
      <Box id={`may-${persona.key}`} sx={{ fontSize: 14, mt: 0.5 }}>
        <div>
          <b>{t('pick.mayLabel')}</b> {texts.may}
        </div>
        <div>
          <b>{t('pick.mayNotLabel')}</b> {texts.mayNot}
        </div>
      </Box>
    </Box>
  )
}
