import apps from '../../src/locales/en/apps'
import changes from '../../src/locales/en/changes'
import common from '../../src/locales/en/common'
import connect from '../../src/locales/en/connect'
import findings from '../../src/locales/en/findings'
import sandbox from '../../src/locales/en/sandbox'
import shell from '../../src/locales/en/shell'
import appsInFrench from '../../src/locales/fr/apps'
import changesInFrench from '../../src/locales/fr/changes'
import commonInFrench from '../../src/locales/fr/common'
import connectInFrench from '../../src/locales/fr/connect'
import findingsInFrench from '../../src/locales/fr/findings'
import sandboxInFrench from '../../src/locales/fr/sandbox'
import shellInFrench from '../../src/locales/fr/shell'

const english = { apps, changes, common, connect, findings, sandbox, shell }
const french = {
  apps: appsInFrench,
  changes: changesInFrench,
  common: commonInFrench,
  connect: connectInFrench,
  findings: findingsInFrench,
  sandbox: sandboxInFrench,
  shell: shellInFrench,
}

export type Language = 'en' | 'fr'

/** The words that a person sees, by which a journey finds things. */
export const TEXTS = { en: english, fr: french }

/** A text with its parameters put in. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
