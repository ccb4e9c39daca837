const auditReport = {} as const

export default auditReport
