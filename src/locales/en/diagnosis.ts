const diagnosis = {} as const
export default diagnosis
