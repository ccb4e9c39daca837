const changes = {} as const

export default changes
