import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { API_PATH } from './api-path.js';
import type { OpenApiDocument } from './open-api.js';
import { PROBLEMS } from './problem.js';

/** What the page is made of. */
export interface PageParts {
  readonly document: OpenApiDocument;
  /** What is on record, in one sentence. */
  readonly about: string;
  /** Questions that have an answer. */
  readonly questions: readonly string[];
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
code,pre{font:.9rem/1.5 ui-monospace,monospace}pre{background:#f3f3f3;padding:.75rem;overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #ccc}
a{color:#0b4f9e}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#262626}a{color:#8bbcff}th,td{border-color:#444}}`;

/** Only the page's own style: no script, no picture, nothing from elsewhere, and nobody may frame it. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page at the beginning of the API, for people: what can be read, with examples. */
export async function pageText({ document, about, questions }: PageParts): Promise<string> {
  const paths = Object.entries(document.paths ?? {});
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sideline: the API</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>Sideline: the API</h1>
<p>${about} Every record and every statement comes with its sources. What is not on record is said to be so.</p>
<p>Everything is read by GET and given as JSON. <a href="${API_PATH}/openapi.json">openapi.json</a> describes it (OpenAPI 3.1).</p>
<h2>Examples</h2>
<ul>
${examples(questions).map((path) => html`<li><a href="${path}"><code>${path}</code></a></li>\n`)}</ul>
<pre>curl -s 'https://HOST${API_PATH}/meetings?country=IR&amp;limit=5'
curl -s -H 'Authorization: Bearer TOKEN' 'https://HOST${API_PATH}/agreements?status=pending'</pre>
${paths.map(([path, item]) => operation(path, item.get))}
<h2>Pages</h2>
<p>A list, a search and changes have a <code>next</code>: send it as <code>cursor</code> with the same conditions for the page after. It stays good while records come and go.</p>
<h2>Limits and tags</h2>
<p><code>RateLimit-Policy</code> says how much may be asked for, <code>RateLimit</code> what is left, and after a 429 <code>Retry-After</code> when to go on.
Send an <code>ETag</code> back as <code>If-None-Match</code>: where nothing changed the reply is 304 and has no body.</p>
<h2>Problems</h2>
<p>What cannot be answered is told as <code>application/problem+json</code> (RFC 9457).</p>
<table><thead><tr><th scope="col">type</th><th scope="col">status</th><th scope="col">title</th></tr></thead><tbody>
${Object.entries(PROBLEMS).map(([kind, [status, title]]) => html`<tr id="${kind}"><td><code>${API_PATH}/#${kind}</code></td><td>${status}</td><td>${title}</td></tr>\n`)}</tbody></table>
</main>
</body>
</html>
`;
  return String(await page);
}

function examples(questions: readonly string[]): string[] {
  const asked = questions.map((question) => `${API_PATH}/ask?q=${encodeURIComponent(question)}`);
  return [...asked, `${API_PATH}/agreements?status=pending&limit=5`, `${API_PATH}/meetings?sort=-date&limit=5`];
}

/** What the page says of one operation. */
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly unknown[];
}

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: { readonly enum?: readonly string[]; readonly default?: unknown };
}

function operation(path: string, operation: Operation | undefined) {
  const parameters = (operation?.parameters ?? []) as readonly Parameter[];
  return html`<h2><code>GET ${path}</code></h2>
<p>${prose(`${operation?.summary ?? ''}. ${operation?.description ?? ''}`)}</p>
${
  parameters.length > 0
    ? html`<table><thead><tr><th scope="col">parameter</th><th scope="col">what it is</th></tr></thead><tbody>
${parameters.map((one) => html`<tr><td><code>${one.name}</code></td><td>${prose(parameterWords(one))}</td></tr>\n`)}</tbody></table>`
    : ''
}`;
}

function parameterWords({ required, description = '', schema = {} }: Parameter): string {
  const values = schema.enum ? `One of: ${schema.enum.join(', ')}.` : '';
  const usual = schema.default === undefined ? '' : `${String(schema.default)} unless it is given.`;
  return [required ? 'Needed.' : '', description, values, usual].filter((part) => part !== '').join(' ');
}

/** Text in which what stands between back quotes is code. */
function prose(text: string) {
  return text.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`));
}
