import type {
  DefaultNamespace,
  InterpolationMap,
  Namespace,
  ParseKeys,
  TFunctionReturn,
  TOptionsBase,
} from 'i18next'
import type apps from './en/apps'
import type audit from './en/audit'
import type auditFindings from './en/auditFindings'
import type auditInsights from './en/auditInsights'
import type auditReport from './en/auditReport'
import type certificates from './en/certificates'
import type changeHistory from './en/changeHistory'
import type changes from './en/changes'
import type common from './en/common'
import type connect from './en/connect'
import type consent from './en/consent'
import type consentScreen from './en/consentScreen'
import type diagnosis from './en/diagnosis'
import type findings from './en/findings'
import type gallery from './en/gallery'
import type handOver from './en/handOver'
import type handoff from './en/handoff'
import type leastScopes from './en/leastScopes'
import type provision from './en/provision'
import type received from './en/received'
import type risk from './en/risk'
import type rotate from './en/rotate'
import type sandbox from './en/sandbox'
import type shell from './en/shell'

/** The keys that `t` takes. With a key prefix none: those calls are i18next's own to judge. */
type KeyOf<Ns extends Namespace, Prefix> = [Prefix] extends [undefined] ? ParseKeys<Ns> : never
/** What a text puts in; a plural text is judged by all its forms. */
type ValuesOf<Ns extends Namespace, Key> = InterpolationMap<TFunctionReturn<Ns, Key, { count: number }>>
/** No option of i18next's but the count. */
type OnlyValues = { count?: number } & { [Option in Exclude<keyof TOptionsBase, 'count'>]?: never }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      apps: typeof apps
      audit: typeof audit
      auditFindings: typeof auditFindings
      auditInsights: typeof auditInsights
      auditReport: typeof auditReport
      certificates: typeof certificates
      changeHistory: typeof changeHistory
      changes: typeof changes
      common: typeof common
      connect: typeof connect
      consent: typeof consent
      consentScreen: typeof consentScreen
      diagnosis: typeof diagnosis
      findings: typeof findings
      gallery: typeof gallery
      handOver: typeof handOver
      handoff: typeof handoff
      leastScopes: typeof leastScopes
      provision: typeof provision
      received: typeof received
      risk: typeof risk
      rotate: typeof rotate
      sandbox: typeof sandbox
      shell: typeof shell
    }
  }

  // Nearly every call is one of these two. They allow nothing that i18next's own signature, tried after them, does not;
  // but that one works out keys, options and text anew for each call: a third of all that the compiler instantiated.
  interface TFunction<Ns extends Namespace = DefaultNamespace, KPrefix = undefined> {
    (key: KeyOf<Ns, KPrefix>): string
    <Key extends KeyOf<Ns, KPrefix>>(key: Key, values: ValuesOf<Ns, Key> & OnlyValues): string
  }
}
