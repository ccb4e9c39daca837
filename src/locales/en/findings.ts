const findings = {} as const

export default findings
