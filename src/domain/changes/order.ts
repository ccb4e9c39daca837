/** The steps in their own order, but each after those that it depends on. Ids of no step are passed over. */
export function inOrder<Step extends { id: string; dependsOn: readonly string[] }>(
  steps: readonly Step[],
): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const placed = new Set<Step>()
  const place = (step: Step) => {
    if (placed.has(step)) return
    placed.add(step)
    for (const id of step.dependsOn) {
      const before = byId.get(id)
      if (before) place(before)
    }
    ordered.push(step)
  }
  const ordered: Step[] = []
  steps.forEach(place)
  return ordered
}
