const gallery = {} as const
export default gallery
