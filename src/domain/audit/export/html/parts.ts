import type { Words } from '../words'
import { attribute, datum } from './escape'

/* Pieces of markup that several sections use. What they are given as `html` is markup already. */

export const paragraph = (html: string): string => `<p>${html}</p>\n`

export function heading(level: 2 | 3, id: string | null, html: string): string {
  return `<h${level}${id === null ? '' : ` id="${id}"`}>${html}</h${level}>\n`
}

/** A name of the tenant, or the word for none. */
export function named(name: string, words: Words): string {
  return name.trim() === '' ? words.html('unnamed') : datum(name)
}

export const identifier = (id: string): string => `<span class="id">${datum(id)}</span>`

/** An instant with its machine-readable form beside it. */
export function time(instant: string, words: Words): string {
  return `<time datetime="${attribute(instant)}">${datum(words.date(instant))}</time>`
}

export const definition = (term: string, html: string): string => `<dt>${term}</dt><dd>${html}</dd>\n`

/** The beginning of a table that scrolls sideways by itself, by keyboard too. `columns` and `caption` are markup. */
export function tableStart(
  caption: string,
  columns: readonly { html: string; number?: boolean }[],
  label: string,
) {
  const heads = columns
    .map(({ html, number }) => `<th scope="col"${number ? ' class="number"' : ''}>${html}</th>`)
    .join('')
  return `<div class="scroll" role="group" tabindex="0" aria-label="${attribute(label)}"><table><caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>\n`
}

export const TABLE_END = '</table></div>\n'
