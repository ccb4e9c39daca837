const consent = {} as const
export default consent
