import { visible } from '../../../core/records/visible.js';
import { type Html, html, NOTHING, words } from './html.js';
import { jsonLdHtml } from './json-ld.js';
import { STYLE_PATH } from './style.js';

/** What stands around a page. */
export interface Document {
  readonly title: string;
  /** What was asked, to stand in the field for the next question. */
  readonly question?: string;
  /** The whole address of the page, by which it is known. */
  readonly address: string | null;
  readonly isIndexed: boolean;
  /** What is on record and how fresh it is. */
  readonly about: string;
  /** What machines are told that it is about. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Where feeds of it are, by their media types. */
  readonly feeds?: readonly { readonly type: string; readonly path: string }[];
  readonly body: Html;
}

const LISTS = [
  ['/meetings', 'Meetings'],
  ['/agreements', 'Agreements'],
  ['/proposals', 'Proposals'],
  ['/pending', 'Pending'],
  ['/officials', 'Officials'],
  ['/organisations', 'Organisations'],
  ['/countries', 'Countries'],
  ['/conferences', 'Conferences'],
  ['/topics', 'Topics'],
  ['/sources', 'Sources'],
  ['/changes', 'Changes'],
] as const;

/** Characters that a question may have. */
const QUESTION_SHOWN = 500;

/** A whole document: how to get to the content, the way to every list, a field to ask in, the page, and what is known. */
export function documentHtml(document: Document): Html {
  const { title, question = '', address, isIndexed, about, data, feeds = [], body } = document;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? 'Sideline' : `${visible(title)} · Sideline`}</title>
<meta name="color-scheme" content="light dark">
${isIndexed ? NOTHING : html`<meta name="robots" content="noindex">`}
${address === null ? NOTHING : html`<link rel="canonical" href="${address}">`}
${feeds.map(({ type, path }) => html`<link rel="alternate" type="${type}" href="${path}">`)}
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="${STYLE_PATH}">
${data ? jsonLdHtml(data) : NOTHING}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<p class="brand"><a href="/">Sideline</a></p>
<form class="ask" action="/ask" method="get" role="search"><label for="q">Ask the record</label><input id="q" name="q" type="search" maxlength="${QUESTION_SHOWN}" value="${visible(question)}" placeholder="Who did Hashemi meet in Baku?" autocomplete="off" dir="auto" required><button type="submit">Ask</button></form>
<nav class="lists" aria-label="Lists"><ul>${LISTS.map(([path, label]) => html`<li><a href="${path}">${label}</a></li>`)}</ul></nav>
</header>
<main id="content" tabindex="-1">
${body}
</main>
<footer class="foot"><p>${words(about)} Every statement cites its source; what is not on record is said to be so, never guessed.</p></footer>
</body>
</html>
`;
}
