/** Scrolls `box` sideways until `cell` lies in it, as the browser would for what takes the focus. */
export function revealSideways(box: HTMLElement, cell: HTMLElement): void {
  const outer = box.getBoundingClientRect()
  const inner = cell.getBoundingClientRect()
  const left = outer.left + box.clientLeft
  if (inner.left < left) box.scrollLeft -= left - inner.left
  else if (inner.right > left + box.clientWidth)
    // A cell that is wider than the box shows its beginning.
    box.scrollLeft += Math.min(inner.right - left - box.clientWidth, inner.left - left)
}
