import { createHash } from 'node:crypto';
import { darkStyle } from '../../../core/picture/sheet/palette.js';

/** How the room looks: calm, to be read; by day and by night, on paper, and on a narrow screen. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #fbfaf7; --sheet: #ffffff; --text: #1d2126; --quiet: #5a626b; --line: #dcd9d0;
  --accent: #1f3a5f; --accent-line: #a9b9cd; --warm: #7a4a12; --warm-page: #f7f0e4;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "DejaVu Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --sheet: #1b1f24; --text: #e7e4dd; --quiet: #a6adb5; --line: #343a42;
    --accent: #a9c6ea; --accent-line: #4d627c; --warm: #e2b878; --warm-page: #262019;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
.top, main, .foot { max-width: 48rem; margin-inline: auto; padding-inline: 1.25rem; }
a { color: var(--accent); text-decoration: underline; text-decoration-color: var(--accent-line); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -999rem; background: var(--sheet); color: var(--accent); padding: .6rem 1rem; font-family: var(--sans); }
.skip:focus { inset-inline-start: .5rem; top: .5rem; z-index: 1; }

.top { padding-block: 1.5rem 0; font-family: var(--sans); }
.brand { margin: 0 0 .75rem; font: 700 1.375rem/1.2 var(--serif); letter-spacing: .01em; }
.brand a { text-decoration: none; }
.ask { display: grid; grid-template-columns: 1fr auto; gap: .5rem; }
.ask label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; border: 1px solid var(--quiet); border-radius: .375rem; background: var(--sheet); }
input { width: 100%; padding: .5rem .75rem; font-family: var(--serif); }
input::placeholder { color: var(--quiet); opacity: 1; }
select { width: 100%; padding: .375rem .5rem; }
button { padding: .5rem 1.125rem; background: var(--accent); border-color: var(--accent); color: var(--page); font-weight: 600; cursor: pointer; }
.lists { margin-top: .875rem; padding-bottom: .75rem; border-bottom: 1px solid var(--line); font-size: .9375rem; }
.lists ul, .names ul, .take-away ul, .aliases { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.lists a { display: inline-block; padding-block: .125rem; text-decoration: none; }
.lists a:hover { text-decoration: underline; }

.head { margin-block: 2.25rem 1.5rem; }
.kicker { margin: 0 0 .375rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
h1 { margin: 0; font-size: clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem); line-height: 1.2; font-weight: 700; text-wrap: balance; text-align: start; }
.aliases { margin-top: .5rem; color: var(--quiet); font-size: .9375rem; }
.restated { margin: .625rem 0 0; color: var(--quiet); font-style: italic; }
h2 { margin: 2.25rem 0 .625rem; font: 600 .9375rem/1.4 var(--sans); letter-spacing: .01em; color: var(--quiet); border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; }
p { margin: 0 0 .75rem; }
.stated { font-size: 1.125rem; }
.lines { margin: 0 0 1rem; padding: 0; list-style: none; }
.lines > li { padding: .5rem 0 .5rem 1rem; border-inline-start: 2px solid var(--line); margin-bottom: .375rem; }
.derived { display: block; color: var(--quiet); font-size: .9375rem; margin-top: .125rem; }
.label { font: 600 .75rem/1 var(--sans); letter-spacing: .04em; text-transform: uppercase; color: var(--warm); margin-inline-end: .25rem; }
.note { background: var(--warm-page); border-radius: .375rem; padding: .625rem .875rem; font-size: 1rem; }
.gap { color: var(--quiet); font-style: italic; }
.aside { color: var(--quiet); font: .9375rem/1.5 var(--sans); }
.mark { font: .75rem/1 var(--sans); white-space: nowrap; }
.mark a { display: inline-block; min-width: 1.25rem; padding: .1875rem .3125rem; margin-inline-start: .125rem; border-radius: .25rem; background: color-mix(in srgb, var(--accent) 10%, transparent); text-align: center; text-decoration: none; font-variant-numeric: tabular-nums; }
.mark a:hover { background: color-mix(in srgb, var(--accent) 22%, transparent); }
.way { font: .8125rem/1.2 var(--sans); white-space: nowrap; }
.way::after { content: " ›"; }
.all { font: .9375rem/1.5 var(--sans); }

.table { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; }
th, td { text-align: start; vertical-align: top; padding: .4375rem .75rem .4375rem 0; border-bottom: 1px solid var(--line); }
thead th { font: 600 .8125rem/1.4 var(--sans); color: var(--quiet); }
tbody th { font-weight: 400; }
td { font-variant-numeric: tabular-nums; }

.names h2, .take-away h2 { margin-top: 1.75rem; }
.few { display: grid; grid-template-columns: 8rem 1fr; gap: .75rem; align-items: baseline; border-bottom: 1px solid var(--line); padding-block: .4375rem; }
.few h2 { margin: 0; padding: 0; border: 0; font-size: .8125rem; }
.names + .few { margin-top: 0; }
section + .few, form + .few, .turns + .few, header + .few { margin-top: 2rem; border-top: 1px solid var(--line); }
.take-away, .turns, .filters { font-family: var(--sans); font-size: .9375rem; }
.turns { display: flex; justify-content: space-between; gap: 1rem; margin-block: 1.25rem; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .625rem; align-items: end; margin-block: 0 1.5rem; padding: .875rem; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; }
.filters label { display: grid; gap: .25rem; min-width: 0; }
.filters label span { font-size: .8125rem; color: var(--quiet); }

.particulars { margin: 0 0 1.5rem; }
.particulars div { display: grid; grid-template-columns: 8rem 1fr; gap: .75rem; padding: .375rem 0; border-bottom: 1px solid var(--line); }
.particulars dt { font: 600 .8125rem/1.9 var(--sans); color: var(--quiet); }
.particulars dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }

.sources ol { margin: 0; padding-inline-start: 2.25rem; font-size: .9375rem; line-height: 1.5; }
.sources li { padding: .25rem 0 .25rem .25rem; }
.sources li::marker { font: .8125rem var(--sans); color: var(--quiet); }
.sources li:target { background: var(--warm-page); outline: 1px solid var(--line); border-radius: .25rem; }
.sources cite { font-style: normal; unicode-bidi: isolate; }
.by, .locators { color: var(--quiet); }
.out { overflow-wrap: anywhere; }
.out::after { content: " ↗"; }
.foot { margin-block: 3.5rem 2rem; color: var(--quiet); font: .875rem/1.6 var(--sans); }

.foot p { border-top: 1px solid var(--line); padding-top: .875rem; }

.picture { position: relative; margin: 1.5rem 0; }
.drawn { overflow-x: auto; border: 1px solid var(--line); border-radius: .25rem; }
.drawn svg { display: block; width: 100%; min-width: 40rem; height: auto; }
.drawn a { text-decoration: none; }
.drawn a:hover text, .drawn a:focus-visible text { text-decoration: underline; }
.drawn a:focus-visible > line { stroke: var(--text); stroke-opacity: 1; stroke-width: 4px; }
.picture figcaption { margin-top: .375rem; font: .875rem/1.5 var(--sans); }
${darkStyle()}
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  .top, main, .foot { padding-inline: 1rem; }
  .particulars div, .few { grid-template-columns: 1fr; gap: 0; }
  .lists ul { gap: .125rem .875rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --page: #fff; --sheet: #fff; --text: #000; --quiet: #333; --line: #bbb; --accent: #000; --accent-line: #fff; --warm: #000; --warm-page: #fff; }
  body { font-size: 10.5pt; }
  .ask, .lists, .skip, .filters, .turns, .take-away, .names, .way, .all { display: none; }
  .top, main, .foot { max-width: none; padding: 0; }
  .mark a { background: none; padding: 0; min-width: 0; }
  .mark a::before { content: "["; } .mark a::after { content: "]"; }
  .sources .out::after { content: " " attr(href); font-size: 8.5pt; }
  .lines > li, .sources li, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;

/** The path of the style, which changes with it: it may be kept for ever. */
export const STYLE_PATH = `/style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;

/** The sign of the room, as an SVG picture. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f3a5f"/><path d="M9 10h14M9 16h9M9 22h12" stroke="#fbfaf7" stroke-width="2.6" stroke-linecap="round"/></svg>';
