/** Whose steps lead to a connector's form, by connector id. Texts: `gallery:openForm.{key}`, a step a line. */
export const OPEN_FORM: Readonly<
  Record<string, 'orchestrator' | 'integrationService' | 'orchestratorWithoutType' | 'studio'>
> = {
  'azure-ad': 'orchestrator',
  'outlook-365': 'integrationService',
  'microsoft-365': 'orchestratorWithoutType',
  'microsoft-365-scope': 'studio',
}
