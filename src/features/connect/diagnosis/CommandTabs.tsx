import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TestCommand } from '../../../domain/testCommand/types'
import { CodeBlock } from '../../../ui/CodeBlock'

const SHELLS = ['powershell', 'bash'] as const
type Shell = (typeof SHELLS)[number]

/** The command for the shell that one has, what to do with it and what it proves. */
export function CommandTabs({ command }: { command: Extract<TestCommand, { state: 'ready' }> }) {
  const { t } = useTranslation('diagnosis')
  const [shell, setShell] = useState<Shell>('powershell')
  return (
    <>
      <Tabs
        value={shell}
        onChange={(_event, chosen: Shell) => setShell(chosen)}
        aria-label={t('command.title')}
        sx={{ minHeight: 36, '& .MuiTab-root': { minHeight: 36, textTransform: 'none' } }}
      >
        {SHELLS.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`test-tab-${one}`}
            aria-controls="test-panel"
            label={t(`command.${one}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="test-panel" aria-labelledby={`test-tab-${shell}`}>
        <CodeBlock code={command[shell]} what={t('command.what', { shell: t(`command.${shell}`) })} />
      </Box>
      <Box
        component="dl"
        sx={{ mt: 1, mb: 0, fontSize: '0.8125rem', '& dt': { fontWeight: 600 }, '& dd': { m: 0, mb: 0.5 } }}
      >
        <dt>{t('command.how')}</dt>
        <dd>
          {t(`kind.${command.kind}.how`)} {t('command.hidden')} {t(`command.${shell}Needs`)}
        </dd>
        <dt>{t('command.proves')}</dt>
        <dd>{t(`kind.${command.kind}.proves`)}</dd>
        <dt>{t('command.provesNot')}</dt>
        <dd>{t(`kind.${command.kind}.provesNot`)}</dd>
      </Box>
    </>
  )
}
