import type { MouseEvent, ReactNode } from 'react'

// Each the same function all the time, so that React calls it only where the tick changes.
const tickHalf = (box: HTMLInputElement | null) => {
  if (box) box.indeterminate = true
}
const tickWhole = (box: HTMLInputElement | null) => {
  if (box) box.indeterminate = false
}

/** The box of a line of the table. `half`: some of what the line stands for is chosen. No component: dozens are drawn for each scrolled screen. */
export function rowCheck({
  name,
  tabIndex,
  checked,
  half = false,
  onToggle,
}: {
  name: string
  tabIndex: 0 | -1
  checked: boolean
  half?: boolean
  /** `line`: its number in the table; `range`: from the line chosen last. */
  onToggle(line: number, range: boolean): void
}): ReactNode {
  // Shift is known of a click only, not of a change.
  const onClick = ({ currentTarget: box, shiftKey }: MouseEvent<HTMLInputElement>) => {
    onToggle(Number(box.closest<HTMLElement>('[data-row]')?.dataset.row), shiftKey)
    // A click takes the half tick away, also where it chooses nothing.
    box.indeterminate = half
  }
  return (
    <label className="grid-target">
      <input
        ref={half ? tickHalf : tickWhole}
        type="checkbox"
        className="grid-check"
        aria-label={name}
        tabIndex={tabIndex}
        checked={checked}
        readOnly
        onClick={onClick}
      />
    </label>
  )
}
