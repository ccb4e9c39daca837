const connect = {} as const

export default connect
