import { ENVIRONMENTS } from '../../domain/environments'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import type { FieldSupport } from '../../ui/fields/types'
import { takeCertificate } from './certificate/takeCertificate'
import { cleanFor } from './cleanFor'
import { GRAPH_HOSTS } from './graphHosts'

/** What the controls need whatever the form is about. */
export const FIELD_TOOLS = {
  clean: cleanFor,
  takeCertificate,
  choiceLabel: (choice) => ENVIRONMENTS[choice].label,
  riskOf,
  graphHosts: GRAPH_HOSTS,
} satisfies Partial<FieldSupport>
