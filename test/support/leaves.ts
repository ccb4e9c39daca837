/** Every text of a tree of texts, with the path of its keys. */
export function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? [[`${path}${key}`, inner] as [string, string]]
      : leaves(inner as object, `${path}${key}.`),
  )
}
