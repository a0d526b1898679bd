import type { Body, HeldCall } from '../../servers/slack/far-side.js';

/*
 * What can go wrong in a body on its way to Slack, looked for in the bare JSON and without the checker in `limits.ts`,
 * so that what one of the two overlooks the other may find.
 */

/** Objects of Block Kit that call people, name a channel, or are drawn by Slack. */
const CALLING = new Set([
  'user',
  'usergroup',
  'broadcast',
  'channel',
  'team',
  'emoji',
  'date',
  'color',
  'image',
  'video',
]);

/** The one piece of markup that is ours: a source's address, and its number or host. */
const OWN_LINK = /^<https?:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[^\s<>|"]*)?\|[^<>|&\n]{1,300}>$/;

/** Controls; marks, fillers and selectors without looks; half characters. */
const UNSEEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f]|\xad|\u034f|\u061c|[\u115f\u1160]|\u180e|\u200b|[\u200e\u200f]|[\u2028-\u202e]|[\u2060-\u206f]|\u3164|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/u;

/** What is wrong with the bodies of calls, each with its method; empty when nothing is. */
export function faultsIn(calls: readonly HeldCall[]): string[] {
  return calls.flatMap(({ method, args }) => bodyFaults(args, method).map((fault) => `${method} ${fault}`));
}

function bodyFaults(body: Body, method: string): string[] {
  const posts = method.startsWith('chat.') || method === 'response_url';
  return [...valueFaults(body, ''), ...(posts ? [...topTextFaults(body.text), ...quietFaults(body, method)] : [])];
}

function valueFaults(value: unknown, path: string): string[] {
  if (typeof value === 'string') return textFaults(value, path);
  if (typeof value !== 'object' || value === null) return [];
  const here = Array.isArray(value) ? [] : objectFaults(value as Body, path);
  return [...here, ...Object.entries(value).flatMap(([name, one]) => valueFaults(one, `${path}/${name}`))];
}

function textFaults(text: string, path: string): string[] {
  const unseen = UNSEEN.exec(text);
  const inView = !/\/(?:value|message|private_metadata)$/.test(path);
  return [
    ...(unseen ? [`${path} holds U+${unseen[0].codePointAt(0)?.toString(16)}`] : []),
    ...(inView && text.includes('<') && !OWN_LINK.test(text) ? [`${path} holds a bare "<": ${text.slice(0, 80)}`] : []),
  ];
}

function objectFaults({ type, text, url, verbatim, emoji, style }: Body, path: string): string[] {
  return [
    ...(CALLING.has(String(type)) ? [`${path} is a ${String(type)}`] : []),
    ...(type === 'mrkdwn' && (verbatim !== true || !OWN_LINK.test(String(text))) ? [`${path} is parsed: ${text}`] : []),
    ...(type === 'plain_text' && emoji !== false ? [`${path} turns codes into emoji`] : []),
    ...(type === 'link' && !leadsToTheWeb(String(url)) ? [`${path} leads to ${String(url)}`] : []),
    ...(typeof style === 'object' && style !== null && 'code' in style ? [`${path} is drawn as code`] : []),
  ];
}

function leadsToTheWeb(url: string): boolean {
  if (!/^https?:\/\/[!-~]+$/.test(url) || /[<>|"]/.test(url)) return false;
  const { username, password, hostname } = new URL(url);
  return username === '' && password === '' && hostname !== 'localhost' && !/^[\d.]+$/.test(hostname);
}

/** The text is parsed, if only by clients that show no blocks: the three characters of markup must be escaped. */
function topTextFaults(text: unknown): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['/text is empty'];
  return [
    ...(/[<>]/.test(text) ? ['/text holds a bare bracket'] : []),
    ...(/&(?!(?:amp|lt|gt);)/.test(text) ? ['/text holds a bare "&"'] : []),
  ];
}

function quietFaults({ parse, link_names, unfurl_links, unfurl_media }: Body, method: string): string[] {
  const unfurls = method === 'chat.postMessage' || method === 'response_url';
  return [
    ...(parse === 'none' ? [] : [`/parse is ${String(parse)}`]),
    ...(link_names === undefined || link_names === false ? [] : ['/link_names is on']),
    ...(unfurls && (unfurl_links !== false || unfurl_media !== false) ? ['/unfurl is on'] : []),
  ];
}

/** What a reader of the top-level text sees: the entities of it decoded, once. */
export function readAloud(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The texts of rich text and of table cells, which are shown as they are. Links and buttons are left out. */
export function literalTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(literalTexts);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as Body;
  if ((type === 'text' || type === 'raw_text') && typeof text === 'string') return [text];
  return Object.values(value).flatMap(literalTexts);
}
