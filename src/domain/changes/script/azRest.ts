import type { Environment, EnvironmentId } from '../../environments'
import type { ChangePlan } from '../types'
import { azHelpers } from './azHelpers'
import { azStep } from './azSteps'
import { planComment, stepComment } from './comment'
import { quoteShell } from './quote'

/** https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli */
const CLOUDS: Readonly<Record<EnvironmentId, string>> = {
  global: 'AzureCloud',
  'usgov-l4': 'AzureUSGovernment',
  'usgov-l5': 'AzureUSGovernment',
  china: 'AzureChinaCloud',
}

const TERMINAL_ONLY = `if [ ! -t 1 ]; then echo 'Run this in a terminal: the new secret is shown there and nowhere else.' >&2; exit 1; fi`

/**
 * The plan as a bash script on the Azure CLI, for somebody who may apply it. `az` signs in as its own application, so
 * the person's directory roles decide alone. Each step reads before it writes, so that running it twice does no harm.
 * Size grows with the steps, which a plan limits. The value of a new secret is shown in the terminal only.
 * https://learn.microsoft.com/cli/azure/reference-index#az-rest
 */
export function planAsAzRest(plan: ChangePlan, environment: Environment): string {
  const kinds = new Set(plan.steps.map((step) => step.kind))
  const head = [
    '#!/usr/bin/env bash',
    planComment(plan),
    'set -euo pipefail',
    ...(kinds.has('add-secret') ? [TERMINAL_ONLY] : []),
    `az cloud set --name ${CLOUDS[environment.id]}`,
    `az login --tenant ${quoteShell(plan.tenantId)} --allow-no-subscriptions --output none`,
    `graph=${quoteShell(environment.graph)}`,
  ].join('\n')
  const variables = new Map(
    plan.steps.flatMap((step, index) => [
      [step.id, `created_${index + 1}`],
      [`${step.id}.appId`, `created_${index + 1}_app`],
    ]),
  )
  const steps = plan.steps.map(
    (step, index) => `# ${index + 1}. ${stepComment(step)}\n${azStep(step, { environment, variables })}\n`,
  )
  return `${head}\n${azHelpers(kinds)}\n${steps.join('\n')}`
}
