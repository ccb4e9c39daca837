import type { PointerEvent } from 'react'

/** How narrow and how wide a column can be made, in px. */
const NARROWEST = 56
const WIDEST = 1200

/** The edge of a column's header: dragged with a pointer; the keyboard has Shift with the arrows and Backspace on the header itself. */
export function ResizeHandle({
  onMove,
  onDone,
  onReset,
}: {
  /** While it is dragged, in px. */
  onMove(width: number): void
  onDone(width: number): void
  /** Clicked twice. */
  onReset(): void
}) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget
    const cell = handle.parentElement
    if (!cell || event.button !== 0) return
    event.preventDefault()
    const offset = cell.getBoundingClientRect().width - event.clientX
    let width: number | null = null
    const onDrag = ({ clientX }: globalThis.PointerEvent) => {
      width = clampWidth(clientX + offset)
      onMove(width)
    }
    const onEnd = () => {
      handle.removeEventListener('pointermove', onDrag)
      handle.removeEventListener('pointerup', onEnd)
      handle.removeEventListener('pointercancel', onEnd)
      if (width !== null) onDone(width)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', onDrag)
    handle.addEventListener('pointerup', onEnd)
    handle.addEventListener('pointercancel', onEnd)
  }
  return <span aria-hidden className="grid-resize" onPointerDown={onPointerDown} onDoubleClick={onReset} />
}

/** Whole px between the narrowest and the widest that a column may be. */
export function clampWidth(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)))
}
