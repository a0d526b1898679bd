import { statementsOf } from '../../../core/answer/answer.js';
import { numberSources } from '../../../core/answer/sources.js';
import { visible } from '../../../core/records/visible.js';
import type { Field, Form } from '../pages/form.js';
import type { Around, DrawnOnPage, NamesBelow, Page, PageLink, Section, Turns } from '../pages/page.js';
import { blocksHtml, type Shown } from './blocks.js';
import { type Html, html, NOTHING, raw, words } from './html.js';
import { particularsHtml, sourcesHtml } from './sources.js';

/** Other spellings of a name that stand under it. */
const ALIASES_MAX = 12;

/** What a page says, without what stands around every page. */
export function pageHtml(page: Page, { graph }: Around, here: string): Html {
  const statements = statementsOf({ blocks: page.sections.flatMap(({ blocks }) => blocks) });
  const sources = page.sources ?? numberSources(statements, (id) => graph.source(id));
  const shown: Shown = { graph, sources, here };
  return html`<article>
${headHtml(page)}
${page.source ? particularsHtml(page.source) : NOTHING}
${page.form ? formHtml(page.form) : NOTHING}
${page.picture ? pictureHtml(page.picture) : NOTHING}
${page.sections.map((one, at) => sectionHtml(one, at, shown))}
${page.turns ? turnsHtml(page.turns) : NOTHING}
${(page.names ?? []).map(namesHtml)}
${takeAwayHtml(page.takeAway ?? [])}
${sourcesHtml(sources, graph)}
</article>`;
}

function headHtml({ kicker, title, aliases = [], restated, asked }: Page): Html {
  const names = aliases.slice(0, ALIASES_MAX).map((one) => html`<li dir="auto">${visible(one)}</li>`);
  return html`<header class="head"><p class="kicker">${words(kicker)}</p><h1 dir="auto">${visible(title)}</h1>
${names.length > 0 ? html`<ul class="aliases" aria-label="Also written">${names}</ul>` : NOTHING}
${restated === undefined ? NOTHING : html`<p class="restated">${words(restated)}</p>`}
${asked === undefined ? NOTHING : html`<p class="aside">${words(asked)}</p>`}</header>`;
}

/** The picture as it was drawn; who goes by the keyboard need not pass through all that it leads to. */
function pictureHtml({ svg, file }: DrawnOnPage): Html {
  return html`<figure class="picture"><a class="skip" href="#below-picture">Skip the picture</a>
<div class="drawn">${raw(svg)}</div>
<figcaption id="below-picture" tabindex="-1"><a href="${file.path}" download rel="nofollow">${file.label}</a></figcaption></figure>`;
}

function sectionHtml({ heading, blocks, all }: Section, at: number, shown: Shown): Html {
  const more = all ? html`<p class="all"><a href="${all.path}">${words(all.label)}</a></p>` : NOTHING;
  if (heading === null) return html`<section class="part">${blocksHtml(blocks, shown)}${more}</section>`;
  const id = `part-${at}`;
  return html`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${words(heading)}</h2>${blocksHtml(blocks, shown)}${more}</section>`;
}

/** So many names stand beside what they are; more stand below it. */
const BESIDE_MAX = 12;

function namesHtml({ heading, links }: NamesBelow): Html {
  const items = links.map((one) => html`<li>${linkHtml(one)}</li>`);
  const few = links.length <= BESIDE_MAX ? ' few' : '';
  return html`<nav class="names${few}" aria-label="${visible(heading)}"><h2>${words(heading)}</h2><ul>${items}</ul></nav>`;
}

function linkHtml({ label, path }: PageLink): Html {
  return html`<a dir="auto" href="${path}">${visible(label)}</a>`;
}

function takeAwayHtml(links: readonly PageLink[]): Html {
  if (links.length === 0) return NOTHING;
  return html`<nav class="take-away" aria-label="Take away"><h2>Take away</h2><ul>${links.map((one) => html`<li><a href="${one.path}" rel="nofollow">${one.label}</a></li>`)}</ul></nav>`;
}

function turnsHtml({ before, after }: Turns): Html {
  if (before === null && after === null) return NOTHING;
  const back = before ? html`<a rel="prev" href="${before.path}">← ${before.label}</a>` : NOTHING;
  const on = after ? html`<a rel="next" href="${after.path}">${after.label} →</a>` : NOTHING;
  return html`<nav class="turns" aria-label="Pages">${back} ${on}</nav>`;
}

function formHtml({ path, fields }: Form): Html {
  return html`<form class="filters" action="${path}" method="get" aria-label="Narrow the list">${fields.map(fieldHtml)}<button type="submit">Show</button></form>`;
}

function fieldHtml({ name, label, value, options }: Field): Html {
  const choices = options.map(
    (one) =>
      html`<option value="${one.value}"${one.value === value ? html` selected` : NOTHING}>${visible(one.label)}</option>`,
  );
  return html`<label><span>${label}</span><select name="${name}">${choices}</select></label>`;
}
