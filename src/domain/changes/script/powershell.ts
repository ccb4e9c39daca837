import type { Environment, EnvironmentId } from '../../environments'
import type { ChangePlan } from '../types'
import { planComment, stepComment } from './comment'
import { powerShellHelpers } from './powershellHelpers'
import { powerShellStep } from './powershellSteps'
import { quotePowerShell } from './quote'

/** What Connect-MgGraph calls each environment. https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands#use-connect-mggraph */
export const MG_ENVIRONMENTS: Readonly<Record<EnvironmentId, string>> = {
  global: 'Global',
  'usgov-l4': 'USGov',
  'usgov-l5': 'USGovDoD',
  china: 'China',
}

/**
 * The plan as a PowerShell script for somebody who may apply it; needs Microsoft.Graph.Authentication only. Each step
 * reads before it writes, so that running it twice does no harm. Size grows with the steps, which a plan limits. All but
 * comments is plain ASCII. The value of a new secret is shown on the host only, never put on the pipeline.
 */
export function planAsPowerShell(plan: ChangePlan, environment: Environment): string {
  const scopes = [...new Set(plan.steps.flatMap((step) => step.scopes))].map(quotePowerShell).join(',')
  const head = [
    planComment(plan),
    '#Requires -Modules Microsoft.Graph.Authentication',
    "$ErrorActionPreference = 'Stop'",
    `$graph = ${quotePowerShell(environment.graph)}`,
    `Connect-MgGraph -Environment ${MG_ENVIRONMENTS[environment.id]} -TenantId ${quotePowerShell(plan.tenantId)} -Scopes ${scopes} -NoWelcome`,
    powerShellHelpers(new Set(plan.steps.map((step) => step.kind))),
  ].join('\n')
  const steps = plan.steps.map(
    (step, index) => `# ${index + 1}. ${stepComment(step)}\n${powerShellStep(step, environment)}\n`,
  )
  return `${head}\n${steps.join('\n')}`
}
