const risk = {} as const
export default risk
