/** What the banner needs; the only trace of the sandbox in the signed-in tree. */
export interface SandboxControls {
  size: number
  reset(): Promise<void>
}
