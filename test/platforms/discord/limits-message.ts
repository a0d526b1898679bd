import { type Json, list, object, tooLong, tooMany } from '../slack/limits-findings.js';
import { allComponents, componentProblems } from './limits-components.js';
import { embedProblems } from './limits-embeds.js';
import { markdown, previewedUrl } from './limits-markdown.js';

// https://discord.com/developers/docs/resources/message#create-message
const CONTENT_MAX = 2000;
const NONCE_MAX = 25;
const EMBEDS_MAX = 10;
const V2_TEXT_MAX = 4000;
const V2_COMPONENTS_MAX = 40;

const SUPPRESS_EMBEDS = 1 << 2;
const COMPONENTS_V2 = 1 << 15;

/** What a message-like body is for; only a new message in a channel can carry a nonce. */
export type MessageKind = 'message' | 'edit' | 'follow-up';

/** Finds what is wrong with a message, or with what goes into one. `path` is put before every place. */
export function messageProblems(path: string, body: Json, kind: MessageKind): string[] {
  return [
    ...(kind === 'edit' ? [] : emptyMessage(path, body)),
    ...tooLong(`${path}content`, body.content, CONTENT_MAX),
    ...markdown(`${path}content`, body.content),
    ...previews(path, body),
    ...tooMany(`${path}embeds`, body.embeds, EMBEDS_MAX),
    ...embedProblems(`${path}embeds`, list(body.embeds).map(object)),
    ...(hasFlag(body, COMPONENTS_V2) ? componentsV2(path, body) : []),
    ...componentProblems(`${path}components`, list(body.components), hasFlag(body, COMPONENTS_V2)),
    ...allowedMentions(path, body.allowed_mentions),
    ...(kind === 'message' ? nonce(body) : []),
  ];
}

function hasFlag({ flags }: Json, flag: number): boolean {
  return typeof flags === 'number' && (flags & flag) !== 0;
}

function emptyMessage(path: string, body: Json): string[] {
  const isText = typeof body.content === 'string' && body.content.trim() !== '';
  const isThere = ['embeds', 'components', 'attachments', 'sticker_ids'].some((name) => list(body[name]).length > 0);
  return isText || isThere || body.poll ? [] : [`${path}content: an empty message`];
}

function previews(path: string, body: Json): string[] {
  const suppressed = hasFlag(body, SUPPRESS_EMBEDS);
  if (suppressed)
    return list(body.embeds).length > 0 ? [`${path}flags: SUPPRESS_EMBEDS hides the message's own embeds`] : [];
  const url = typeof body.content === 'string' ? previewedUrl(body.content) : undefined;
  return url === undefined ? [] : [`${path}content: ${url} gets a preview; needs SUPPRESS_EMBEDS or <…> around it`];
}

/** Text by default pings whom it names, so every body has to say that it may not. */
function allowedMentions(path: string, value: unknown): string[] {
  const place = `${path}allowed_mentions`;
  if (value === undefined || value === null) return [`${place}: missing, so the text may ping people`];
  const { parse, users, roles, replied_user } = object(value);
  const named = [...list(users), ...list(roles)];
  return [
    ...(Array.isArray(parse) && parse.length === 0 ? [] : [`${place}.parse: needs to be []`]),
    ...(named.length === 0 ? [] : [`${place}: lets ${named.join(', ')} be pinged`]),
    ...(replied_user === false ? [] : [`${place}.replied_user: needs to be false`]),
  ];
}

function nonce({ nonce: value, enforce_nonce }: Json): string[] {
  const isGood = (typeof value === 'string' && value !== '') || Number.isInteger(value);
  return [
    ...(isGood ? tooLong('nonce', String(value), NONCE_MAX) : ['nonce: missing, so a retry may show twice']),
    ...(enforce_nonce === true ? [] : ['enforce_nonce: needs to be true']),
  ];
}

/** https://discord.com/developers/docs/components/reference */
function componentsV2(path: string, body: Json): string[] {
  const all = allComponents(`${path}components`, body.components);
  const text = all.map(([, { type, content }]) => (type === 10 ? String(content) : '')).join('');
  const forbidden = ['content', 'embeds', 'poll', 'sticker_ids'].filter((name) => isSomething(body[name]));
  return [
    ...forbidden.map((name) => `${path}${name}: cannot stand beside components v2`),
    ...tooLong(`${path}components: the texts together`, text, V2_TEXT_MAX),
    ...tooMany(`${path}components, nested ones too`, all, V2_COMPONENTS_MAX),
    ...(all.length === 0 ? [`${path}components: needs at least one entry`] : []),
  ];
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
