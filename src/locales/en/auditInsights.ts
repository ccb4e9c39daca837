const auditInsights = {} as const

export default auditInsights
