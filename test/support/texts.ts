import apps from '../../src/locales/en/apps'
import audit from '../../src/locales/en/audit'
import auditFindings from '../../src/locales/en/auditFindings'
import auditInsights from '../../src/locales/en/auditInsights'
import auditReport from '../../src/locales/en/auditReport'
import certificates from '../../src/locales/en/certificates'
import changes from '../../src/locales/en/changes'
import common from '../../src/locales/en/common'
import connect from '../../src/locales/en/connect'
import consent from '../../src/locales/en/consent'
import diagnosis from '../../src/locales/en/diagnosis'
import findings from '../../src/locales/en/findings'
import gallery from '../../src/locales/en/gallery'
import handoff from '../../src/locales/en/handoff'
import leastScopes from '../../src/locales/en/leastScopes'
import risk from '../../src/locales/en/risk'
import sandbox from '../../src/locales/en/sandbox'
import shell from '../../src/locales/en/shell'
import appsInFrench from '../../src/locales/fr/apps'
import auditInFrench from '../../src/locales/fr/audit'
import auditFindingsInFrench from '../../src/locales/fr/auditFindings'
import auditInsightsInFrench from '../../src/locales/fr/auditInsights'
import auditReportInFrench from '../../src/locales/fr/auditReport'
import certificatesInFrench from '../../src/locales/fr/certificates'
import changesInFrench from '../../src/locales/fr/changes'
import commonInFrench from '../../src/locales/fr/common'
import connectInFrench from '../../src/locales/fr/connect'
import consentInFrench from '../../src/locales/fr/consent'
import diagnosisInFrench from '../../src/locales/fr/diagnosis'
import findingsInFrench from '../../src/locales/fr/findings'
import galleryInFrench from '../../src/locales/fr/gallery'
import handoffInFrench from '../../src/locales/fr/handoff'
import leastScopesInFrench from '../../src/locales/fr/leastScopes'
import riskInFrench from '../../src/locales/fr/risk'
import sandboxInFrench from '../../src/locales/fr/sandbox'
import shellInFrench from '../../src/locales/fr/shell'

const english = {
  apps,
  audit,
  auditFindings,
  auditInsights,
  auditReport,
  certificates,
  changes,
  common,
  connect,
  consent,
  diagnosis,
  findings,
  gallery,
  handoff,
  leastScopes,
  risk,
  sandbox,
  shell,
}
const french = {
  apps: appsInFrench,
  audit: auditInFrench,
  auditFindings: auditFindingsInFrench,
  auditInsights: auditInsightsInFrench,
  auditReport: auditReportInFrench,
  certificates: certificatesInFrench,
  changes: changesInFrench,
  common: commonInFrench,
  connect: connectInFrench,
  consent: consentInFrench,
  diagnosis: diagnosisInFrench,
  findings: findingsInFrench,
  gallery: galleryInFrench,
  handoff: handoffInFrench,
  leastScopes: leastScopesInFrench,
  risk: riskInFrench,
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
