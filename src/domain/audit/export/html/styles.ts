import { cssString } from './escape'

/** How the report looks, on a screen in either theme and on paper. `title` and `aside` stand on top of each printed page. */
export function styles(title: string, aside: string): string {
  return `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #15181c);
  --ink: light-dark(#1b1f24, #e8eaed);
  --faint: light-dark(#565e68, #a7b0ba);
  --line: light-dark(#d5dae0, #3a414a);
  --band: light-dark(#f3f5f7, #20252b);
  --link: light-dark(#0b57d0, #9ec1ff);
  --critical: light-dark(#8c0d1f, #ff9aa6);
  --high: light-dark(#a33a00, #ffb27d);
  --medium: light-dark(#6d5200, #efd06a);
  --low: light-dark(#1e5f3a, #8fd6ab);
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 24px; max-width: 1280px; background: var(--paper); color: var(--ink);
  font: 14px/1.45 system-ui, "Segoe UI", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px }
h2 { font-size: 19px; margin: 32px 0 8px; break-after: avoid }
h3 { font-size: 15px; margin: 20px 0 4px; break-after: avoid }
p { margin: 4px 0 8px; max-width: 80ch }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0; padding: 0; list-style: none }
nav a { display: inline-block; padding: 4px 0 }
dl { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr; gap: 4px 16px; margin: 8px 0 }
dt { color: var(--faint) }
dd { margin: 0 }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; padding: 4px 0; color: var(--faint) }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
th, td { overflow-wrap: normal; min-width: 5.5rem }
bdi { overflow-wrap: anywhere }
tbody tr:not(.group) th { min-width: 13rem }
thead th { background: var(--band) }
.group th { background: var(--band); border-top: 2px solid var(--line) }
.group .about { display: block; font-weight: 400; color: var(--faint) }
.number { text-align: end; font-variant-numeric: tabular-nums }
.sub { display: block; color: var(--faint); font-size: 12px; font-weight: 400 }
.id, .code { font-family: ui-monospace, Consolas, monospace; font-size: 12px }
.code { border: 1px solid var(--line); border-radius: 2px; padding: 0 2px }
.level { display: inline-block; padding: 0 6px; border: 1px solid; border-inline-start-width: 5px; font-weight: 600; white-space: nowrap }
.critical { color: var(--critical) } .high { color: var(--high) } .medium { color: var(--medium) } .low { color: var(--low) }
.notice { border: 1px solid var(--line); border-inline-start: 5px solid var(--high); padding: 8px 12px; margin: 8px 0 }
.notice.whole { border-inline-start-color: var(--low) }
.scroll { overflow-x: auto }
ul.found { margin: 4px 0; padding-inline-start: 20px }
ul.found li { margin: 6px 0; break-inside: avoid }
@page {
  margin: 18mm 12mm 16mm;
  @top-left { content: ${cssString(title)}; font: 8pt system-ui, sans-serif }
  @top-right { content: ${cssString(aside)}; font: 8pt system-ui, sans-serif }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif }
}
@media print {
  :root { color-scheme: light }
  body { max-width: none; padding: 0; font-size: 9pt }
  nav { display: none }
  a { color: inherit; text-decoration: none }
  thead { display: table-header-group }
  tr, .notice { break-inside: avoid }
  tbody tr:not(.group) th { min-width: 36mm }
  .group { break-after: avoid }
  .scroll { overflow: visible }
}
@media (max-width: 600px) { body { padding: 12px } dl { grid-template-columns: 1fr } dd { margin-bottom: 8px } }
`
}
