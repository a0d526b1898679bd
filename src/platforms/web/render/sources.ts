import type { NumberedSource } from '../../../core/answer/answer.js';
import type { Graph } from '../../../core/graph/graph.js';
import { dateInWords } from '../../../core/records/edtf.js';
import type { Source } from '../../../core/records/source.js';
import { pathOf } from '../pages/paths.js';
import { type Html, html, NOTHING, words } from './html.js';

/** Every source of a page, numbered as its marks name them. */
export function sourcesHtml(sources: readonly NumberedSource[], graph: Graph): Html {
  if (sources.length === 0) return NOTHING;
  const items = sources.map((one) => html`<li id="s${one.n}" value="${one.n}">${sourceHtml(one, graph)}</li>`);
  return html`<section class="sources" id="sources" aria-labelledby="sources-heading"><h2 id="sources-heading">Sources</h2><ol start="${sources[0]!.n}">${items}</ol></section>`;
}

/** The page of a source has its particulars, as the item itself states them. */
export function particularsHtml(source: Source): Html {
  const { publisher, via, published, dateNote, language, url, notes } = source;
  const rows: readonly (readonly [string, Html])[] = [
    ['Publisher', words(publisher)],
    ...(via ? [['Credits', words(via)] as const] : []),
    ['Published', published ? words(dateInWords(published)) : html`${dateNote ?? 'No date stated'}`],
    ['Language', html`${language}`],
    ['Address', outward(url, addressOf(url) ?? url)],
    ...(notes ? [['Curator’s note', words(notes)] as const] : []),
  ];
  return html`<dl class="particulars">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Publisher, agency, title, date, paragraphs, and where it is on the web. */
function sourceHtml({ id, publisher, via, title, published, locators, url }: NumberedSource, graph: Graph): Html {
  const known = graph.source(id);
  const lang = known ? html` lang="${known.language}"` : NOTHING;
  const name = html`<cite dir="auto"${lang}>${words(title ?? publisher)}</cite>`;
  const linked = known ? html`<a href="${pathOf('source', id)}">${name}</a>` : name;
  const by = title === null ? NOTHING : html`${words(publisher)}${via ? html`, via ${words(via)}` : NOTHING}, `;
  const when = published ? dateInWords(published) : 'no date stated';
  const where =
    locators.length > 0
      ? html` <span class="locators">¶ ${locators.map((one) => one.slice(1)).join(', ')}</span>`
      : NOTHING;
  const host = addressOf(url);
  return html`${linked} <span class="by">${by}${when}.</span>${where} ${host === null ? NOTHING : outward(url, host)}`;
}

/** A link that leads out of the room; what is no address of the web stands as words. */
function outward(url: string, label: string): Html {
  if (addressOf(url) === null) return words(url);
  return html`<a class="out" rel="noopener noreferrer nofollow external" href="${url}">${words(label)}</a>`;
}

/** The host of an address on the web; null where it is none. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password ? hostname : null;
}
