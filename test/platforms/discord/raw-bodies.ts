import { object } from '../slack/limits-findings.js';
import { strings } from '../slack/limits-text.js';
import { type Mark, type ReadLine, readMarkdown } from './markdown-reader.js';

/*
 * What can go wrong in a body on its way to Discord, looked for in the bare JSON and without the checker in `limits.ts`,
 * so that what one of the two overlooks the other may find.
 */

/** Controls; marks, fillers and selectors without looks; half characters. Line ends are ours. */
const UNSEEN =
  /[\0-\x09\x0b-\x1f\x7f-\x9f]|\xad|\u034f|\u061c|[\u115f\u1160]|\u180e|\u200b|[\u200e\u200f]|[\u2028-\u202e]|[\u2060-\u206f]|\u3164|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/u;

/** What a body may hold of marks: what Sideline's own looks are made of. */
const OWN = new Set(['link', 'timestamp', 'strong', 'em']);

/** Emphasis is a whole line, or one of these words. */
const OWN_EMPHASIS = /^(?:Derived:|Note:|Understood:|Words read as names|Records it rests on: \d+)$/;

/** What is wrong with a message, a callback or an edit; empty when nothing is. */
export function faultsIn(body: unknown): string[] {
  const { data, type } = object(body);
  const message = data === undefined ? object(body) : object(data);
  const isMessage = type !== 8 && type !== 5 && type !== 6;
  return [
    ...[...strings(body)].flatMap(([path, text]) => unseenIn(path, text)),
    ...(isMessage ? callsOf(message.allowed_mentions) : []),
    ...parsedTexts(message).flatMap((text) => readMarkdown(text).flatMap(lineFaults)),
    ...unparsedTexts(message).flatMap((text) => (/@(?:everyone|here)\b/i.test(text) ? [`calls: ${text}`] : [])),
  ];
}

function unseenIn(path: string, text: string): string[] {
  const unseen = UNSEEN.exec(text);
  return unseen ? [`${path} holds U+${unseen[0].codePointAt(0)?.toString(16)}`] : [];
}

function callsOf(allowed: unknown): string[] {
  const isQuiet = JSON.stringify(allowed) === '{"parse":[],"replied_user":false}';
  return isQuiet ? [] : [`allowed_mentions is ${JSON.stringify(allowed)}`];
}

/** The texts of a message that Discord reads as markdown. */
export function parsedTexts(message: Readonly<Record<string, unknown>>): string[] {
  const embeds = Array.isArray(message.embeds) ? message.embeds.map(object) : [];
  const fields = embeds.flatMap((embed) => (Array.isArray(embed.fields) ? embed.fields.map(object) : []));
  const texts = [message.content, ...embeds.map(({ description }) => description), ...fields.map(({ value }) => value)];
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** The texts of a message that are shown as they are. */
function unparsedTexts({ embeds, components, choices }: Readonly<Record<string, unknown>>): string[] {
  const shown = /(?:author\.name|label|placeholder|\.name)$/;
  return [...strings({ embeds, components, choices })].flatMap(([path, text]) => (shown.test(path) ? [text] : []));
}

/** What in a line is not Sideline's own way of writing. */
function lineFaults({ blocks, text, marks }: ReadLine): string[] {
  const strange = blocks.filter(
    (one) => one === 'heading' || one === 'numbered' || (one === 'subtext' && !/^(?:Asked|Next): /.test(text)),
  );
  const deep = blocks.length > 1 ? [`nested ${blocks.join(' in ')}: ${text}`] : [];
  return [
    ...strange.map((one) => `${one}: ${text.slice(0, 80)}`),
    ...deep,
    ...marks.flatMap((mark) => markFaults(mark, text)),
  ];
}

function markFaults({ kind, text, target }: Mark, line: string): string[] {
  if (!OWN.has(kind)) return [`${kind}: ${text.slice(0, 80)} in ${line.slice(0, 80)}`];
  if (kind === 'link') return isOwnLink(text, target ?? '') ? [] : [`a link to ${target} under ${text}`];
  if (kind === 'timestamp') return /^t:-?\d+:D$/.test(text) ? [] : [`a time ${text}`];
  return text === line.trim() || OWN_EMPHASIS.test(text) ? [] : [`${kind}: ${text.slice(0, 80)}`];
}

/** A source's number, and the address of a page of a named host without a person in it. */
function isOwnLink(label: string, target: string): boolean {
  if (!/^(?:\[\d+\]|\d+)$/.test(label) || !/^https?:\/\/[!-~]+$/.test(target) || /[<>|"`\\@]/.test(target))
    return false;
  const { hostname, username, password } = new URL(target);
  return username === '' && password === '' && /\.[a-z][a-z0-9-]*$/.test(hostname);
}
