const apps = {} as const

export default apps
