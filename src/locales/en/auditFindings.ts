const auditFindings = {} as const

export default auditFindings
