import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ROW_HEIGHT } from './gridStyles'

/** Rows that are drawn above and below those that can be seen. */
const OVERSCAN = 4
/** Elements of rows are made so many at first and so many a frame: the first row waits for few others, and no key for all. */
const FIRST_ROWS = 6
const MORE_ROWS = 9

interface RowRange {
  /** The rows to draw, `to` excluded. */
  from: number
  to: number
  /** How many of them already: the others follow within a few frames. */
  made: number
  /** Scrolls no further than needed to see a row. */
  reveal(row: number): void
  /** To the first row. */
  reset(): void
}

/**
 * Which of `count` rows of the same height are to be drawn in a box that scrolls, below a header of a row's height that
 * stays. As many rows all the time, whatever the position, so that their elements serve again.
 */
export function useRowRange(scroller: RefObject<HTMLElement | null>, count: number): RowRange {
  const [first, setFirst] = useState(0)
  const [seen, setSeen] = useState(0)
  /** Not at the top: where it is already, putting it there would have everything laid out at once. */
  const scrolled = useRef(false)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const read = () => {
      scrolled.current = box.scrollTop !== 0
      setFirst(Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT)))
    }
    // In the frame of the scrolling itself: else the rows would follow a frame later.
    const onScroll = () => flushSync(read)
    // Also at first: asked for its height before, the browser would have to lay out everything for the answer.
    const observer = new ResizeObserver(() =>
      flushSync(() => {
        setSeen(Math.max(0, Math.ceil(box.clientHeight / ROW_HEIGHT)))
        read()
      }),
    )
    observer.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [scroller])

  const reveal = useCallback(
    (row: number) => {
      scrolled.current = true
      scrollToRow(scroller, row)
    },
    [scroller],
  )
  const reset = useCallback(() => {
    if (scrolled.current) scrollToTop(scroller)
    scrolled.current = false
    setFirst(0)
  }, [scroller])

  const drawn = seen === 0 ? 0 : seen + 2 * OVERSCAN
  const from = Math.max(0, Math.min(first - OVERSCAN, count - drawn))
  const to = Math.min(count, from + drawn)
  const [made, setMade] = useState(FIRST_ROWS)
  const more = to - from > made
  useEffect(() => {
    if (!more) return
    const frame = requestAnimationFrame(() => setMade(made + MORE_ROWS))
    return () => cancelAnimationFrame(frame)
  }, [more, made])
  return { from, to, made, reveal, reset }
}

function scrollToRow({ current: box }: RefObject<HTMLElement | null>, row: number): void {
  const top = row * ROW_HEIGHT
  // The header covers the height of a row.
  const lowest = top + 2 * ROW_HEIGHT - (box?.clientHeight ?? 0)
  if (box && box.scrollTop > top) box.scrollTop = top
  else if (box && box.scrollTop < lowest) box.scrollTop = lowest
}

function scrollToTop({ current: box }: RefObject<HTMLElement | null>): void {
  if (box) box.scrollTop = 0
}
