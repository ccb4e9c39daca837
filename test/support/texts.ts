import apps from '../../src/locales/en/apps'
import audit from '../../src/locales/en/audit'
import auditFindings from '../../src/locales/en/auditFindings'
import auditInsights from '../../src/locales/en/auditInsights'
import auditReport from '../../src/locales/en/auditReport'
import certificates from '../../src/locales/en/certificates'
import changeHistory from '../../src/locales/en/changeHistory'
import changes from '../../src/locales/en/changes'
import common from '../../src/locales/en/common'
import connect from '../../src/locales/en/connect'
import consent from '../../src/locales/en/consent'
import consentScreen from '../../src/locales/en/consentScreen'
import diagnosis from '../../src/locales/en/diagnosis'
import findings from '../../src/locales/en/findings'
import gallery from '../../src/locales/en/gallery'
import handOver from '../../src/locales/en/handOver'
import handoff from '../../src/locales/en/handoff'
import leastScopes from '../../src/locales/en/leastScopes'
import provision from '../../src/locales/en/provision'
import received from '../../src/locales/en/received'
import risk from '../../src/locales/en/risk'
import sandbox from '../../src/locales/en/sandbox'
import shell from '../../src/locales/en/shell'
import appsInFrench from '../../src/locales/fr/apps'
import auditInFrench from '../../src/locales/fr/audit'
import auditFindingsInFrench from '../../src/locales/fr/auditFindings'
import auditInsightsInFrench from '../../src/locales/fr/auditInsights'
import auditReportInFrench from '../../src/locales/fr/auditReport'
import certificatesInFrench from '../../src/locales/fr/certificates'
import changeHistoryInFrench from '../../src/locales/fr/changeHistory'
import changesInFrench from '../../src/locales/fr/changes'
import commonInFrench from '../../src/locales/fr/common'
import connectInFrench from '../../src/locales/fr/connect'
import consentInFrench from '../../src/locales/fr/consent'
import consentScreenInFrench from '../../src/locales/fr/consentScreen'
import diagnosisInFrench from '../../src/locales/fr/diagnosis'
import findingsInFrench from '../../src/locales/fr/findings'
import galleryInFrench from '../../src/locales/fr/gallery'
import handOverInFrench from '../../src/locales/fr/handOver'
import handoffInFrench from '../../src/locales/fr/handoff'
import leastScopesInFrench from '../../src/locales/fr/leastScopes'
import provisionInFrench from '../../src/locales/fr/provision'
import receivedInFrench from '../../src/locales/fr/received'
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
  changeHistory,
  changes,
  common,
  connect,
  consent,
  consentScreen,
  diagnosis,
  findings,
  gallery,
  handOver,
  handoff,
  leastScopes,
  provision,
  received,
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
  changeHistory: changeHistoryInFrench,
  changes: changesInFrench,
  common: commonInFrench,
  connect: connectInFrench,
  consent: consentInFrench,
  consentScreen: consentScreenInFrench,
  diagnosis: diagnosisInFrench,
  findings: findingsInFrench,
  gallery: galleryInFrench,
  handOver: handOverInFrench,
  handoff: handoffInFrench,
  leastScopes: leastScopesInFrench,
  provision: provisionInFrench,
  received: receivedInFrench,
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
