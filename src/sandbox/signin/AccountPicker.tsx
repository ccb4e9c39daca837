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
    <Button
      variant="outlined"
      fullWidth
      onClick={choose}
      aria-describedby={`may-${persona.key}`}
      aria-labelledby={`name-${persona.key} role-${persona.key}`}
      sx={{ display: 'block', textAlign: 'start', color: 'text.primary', px: 2, py: 1 }}
    >
      <Box
        component="span"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, justifyContent: 'space-between' }}
      >
        <Box component="strong" id={`name-${persona.key}`}>
          {persona.name}
        </Box>
        <Box component="span" id={`role-${persona.key}`} sx={{ color: 'primary.main', fontWeight: 600 }}>
          {persona.throughGroup ? t('throughGroup', { role }) : role}
        </Box>
      </Box>
      <Box
        component="span"
        sx={{ display: 'block', color: 'text.secondary', fontFamily: 'monospace', fontSize: 13 }}
      >
        {persona.upn}
        {signedIn ? ` · ${t('pick.signedIn')}` : ''}
      </Box>
      <Box component="span" id={`may-${persona.key}`} sx={{ display: 'block', fontSize: 14, mt: 0.5 }}>
        <span>
          <b>{t('pick.mayLabel')}</b> {texts.may}
        </span>
        <br />
        <span>
          <b>{t('pick.mayNotLabel')}</b> {texts.mayNot}
        </span>
      </Box>
    </Button>
  )
}
