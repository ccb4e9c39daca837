import { SHAPES } from './gridShapes'

/** An icon in a grid's cell; says nothing to assistive technology, so that a word must stand beside it. */
export function GridIcon({ shape }: { shape: keyof typeof SHAPES }) {
  return (
    <svg aria-hidden className={`grid-icon grid-icon-${shape}`} viewBox="0 0 24 24">
      <path d={SHAPES[shape]} />
    </svg>
  )
}
