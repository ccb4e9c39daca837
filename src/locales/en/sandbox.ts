const sandbox = {} as const

export default sandbox
