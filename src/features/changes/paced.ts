/** Does at once what is asked for, then at most every `ms`, and what was asked for last in any case, unless stopped before. */
export function paced(act: () => void, ms: number): { ask: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = false
  const rest = () => {
    timer = setTimeout(() => {
      timer = null
      if (asked) turn()
    }, ms)
  }
  const turn = () => {
    asked = false
    rest()
    act()
  }
  return {
    ask: () => {
      if (timer === null) turn()
      else asked = true
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      asked = false
    },
  }
}
