import type { RiskTraits } from './types'

/** The first part of permission names, by what lies behind it; `*` at its end stands for any continuation. Everything else is ordinary. */
const FAMILIES: Readonly<Record<Exclude<RiskTraits['data'], 'ordinary'>, string>> = {
  // What people write, say, keep or are told.
  content: `AiEnterpriseInteraction BackupRestore-* Calendars Calls ChannelMessage Chat ChatMessage Contacts EAS EWS IMAP POP
    SMTP EduAdministration EduAssignments EduCurricula EduReports-* EduRoster eDiscovery ExternalItem FileStorageContainer Files
    Group-Conversation InformationProtectionContent ListItems Lists Mail MailboxFolder MailboxItem Notes
    OnlineMeetingAiInsight OnlineMeetingRecording OnlineMeetingTranscript OnlineMeetings PrintJob SecurityAnalyzedMessage
    ShortNotes Sites SubjectRightsRequest Tasks Teamwork`,
  // Who is who, who may do what, and how people prove who they are.
  identity: `AccessReview AdministrativeUnit APIConnectors AppCertTrustConfiguration AppRoleAssignment Application
    Application-* AuthenticationContext ConsentRequest CrossTenant* CustomAuthenticationExtension CustomSecAttribute*
    DelegatedAdminRelationship DelegatedPermissionGrant Device Directory Domain EntitlementManagement EntraBackup
    EventListener Group Group-OnPremisesSyncBehavior GroupMember IdentityProvider IdentityUserFlow LicenseAssignment
    LifecycleWorkflows Member MultiTenantOrganization MutualTlsOauthConfiguration NetworkAccess* OnPremDirectorySynchronization
    OnPremisesPublishingProfiles OrgSettings-* Organization PartnerSecurity PendingExternalUserProfile ExternalUserProfile
    Policy PrivilegedAccess PrivilegedAssignmentSchedule PrivilegedEligibilitySchedule PublicKeyInfrastructure
    ResourceSpecificPermissionGrant RoleAssignmentSchedule RoleEligibilitySchedule RoleManagement RoleManagementAlert
    RoleManagementPolicy ServicePrincipalEndpoint SpiffeTrustDomain Synchronization SynchronizationData-*
    TenantGovernance-* TrustFrameworkKeySet User User-* UserAuthMethod-* UserAuthenticationMethod`,
  devices: `CloudPC DeviceManagement* DeviceTemplate ManagedTenants TeamworkDevice WindowsUpdates`,
  security: `AttackSimulation AuditLog AuditLogsQuery* CloudApp-Discovery CustomDetection IdentityRisk*
    RiskPreventionProviders Security* Threat*`,
  // What opens a device.
  secrets: `BitlockerKey DeviceLocalCredential`,
}

const EXACT = new Map<string, RiskTraits['data']>()
const BEGINNINGS: [string, RiskTraits['data']][] = []
for (const [data, names] of Object.entries(FAMILIES) as [RiskTraits['data'], string][]) {
  for (const name of names.toLowerCase().split(/\s+/u)) {
    if (name.endsWith('*')) BEGINNINGS.push([name.slice(0, -1), data])
    else EXACT.set(name, data)
  }
}

/** What lies behind a family of permissions: the part of a name before its first dot. */
export function dataOf(family: string): RiskTraits['data'] {
  const name = family.toLowerCase()
  return EXACT.get(name) ?? BEGINNINGS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'ordinary'
}
