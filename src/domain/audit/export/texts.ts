/** Namespaces whose words an exported file speaks; those of `auditReport` keep their keys, the others get theirs before it. */
export const EXPORT_NAMESPACES = ['auditReport', 'auditFindings', 'audit', 'risk'] as const
export type ExportNamespace = (typeof EXPORT_NAMESPACES)[number]

/**
 * The dictionaries of {@link EXPORT_NAMESPACES} in one language as `texts` of an export: `title`, `auditFindings.no-owner.title`,
 * `risk.reason.signIn`. A worker loads no dictionaries.
 */
export function exportTexts(dictionaries: Readonly<Record<ExportNamespace, object>>): Record<string, string> {
  return Object.fromEntries(
    EXPORT_NAMESPACES.flatMap((namespace) =>
      leaves(dictionaries[namespace], namespace === 'auditReport' ? '' : `${namespace}.`),
    ),
  )
}

function leaves(tree: object, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : leaves(inner as object, `${path}${key}.`),
  )
}
