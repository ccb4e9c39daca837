const leastScopes = {} as const
export default leastScopes
