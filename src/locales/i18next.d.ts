import 'i18next'
import type apps from './en/apps'
import type changes from './en/changes'
import type common from './en/common'
import type connect from './en/connect'
import type findings from './en/findings'
import type sandbox from './en/sandbox'
import type shell from './en/shell'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      apps: typeof apps
      changes: typeof changes
      common: typeof common
      connect: typeof connect
      findings: typeof findings
      sandbox: typeof sandbox
      shell: typeof shell
    }
  }
}
