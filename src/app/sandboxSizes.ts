/** Enterprise applications of the sandbox tenant; the greater ones are for trying scale. */
export const SANDBOX_SIZES = [60, 2_000, 20_000] as const

export function isSandboxSize(value: unknown): value is number {
  return (SANDBOX_SIZES as readonly unknown[]).includes(value)
}
