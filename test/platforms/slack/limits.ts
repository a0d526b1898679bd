import { blockProblems } from './limits-blocks.js';
import { offeredOptions } from './limits-elements.js';
import { emptyText, type Json, object, tooLong, tooMany } from './limits-findings.js';
import { harmfulCharacters, mrkdwnObject, objects, strings, textObject, unsafeMarkup } from './limits-text.js';

/** Our own choice: Slack cuts at 40,000, advises 4,000. */
const MESSAGE_TEXT_MAX = 4000;
const MESSAGE_BLOCKS_MAX = 50;
/** Undocumented; people met `msg_blocks_too_long` near 13,200 (https://github.com/slackapi/bolt-js/issues/2509). */
const BLOCKS_JSON_MAX = 12_000;

// https://docs.slack.dev/reference/views/modal-views
const VIEW_BLOCKS_MAX = 100;
const VIEW_TITLE_MAX = 24;
const PRIVATE_METADATA_MAX = 3000;
const CALLBACK_ID_MAX = 255;

/**
 * What Slack would refuse or cut in a body that goes to it, and what is unsafe in it; empty when all is well.
 *
 * `body` holds the arguments of a Web API call, or what goes to a response_url or into an acknowledgement, with
 * `blocks` and `view` as JSON and not as text. It may be a view itself. `method` is the Web API method,
 * `response_url` or `ack`: only `chat.postMessage` must switch unfurling off.
 *
 * Pure, and knows nothing of the product's own limits.
 */
export function limitProblems(body: Json, method = 'chat.postMessage'): string[] {
  return [
    ...[...strings(body)].flatMap(([path, text]) => harmfulCharacters(path, text)),
    ...[...objects(body)].flatMap(([path, one]) => (one.type === 'mrkdwn' ? mrkdwnObject(path, one) : [])),
    ...content(body, method),
  ];
}

function content(body: Json, method: string): string[] {
  if (body.type === 'modal' || body.type === 'home') return viewProblems('', body);
  if (method === 'ack' && (body.options !== undefined || body.option_groups !== undefined)) return offeredOptions(body);
  if (body.view !== undefined) return viewProblems('view.', object(body.view));
  if (method === 'chat.unfurl') return cardProblems(object(body.unfurls));
  return isMessage(body, method) ? messageProblems(body, method) : [];
}

function isMessage(body: Json, method: string): boolean {
  if (body.delete_original === true || method === 'chat.delete') return false;
  return (
    method.startsWith('chat.') || method === 'response_url' || body.blocks !== undefined || body.text !== undefined
  );
}

function messageProblems(body: Json, method: string): string[] {
  return [
    ...emptyText('text', typeof body.text === 'string' ? body.text.trim() : undefined),
    ...tooLong('text', body.text, MESSAGE_TEXT_MAX),
    ...(typeof body.text === 'string' ? unsafeMarkup('text', body.text) : []),
    ...(body.blocks === undefined ? [] : messageBlocks(body.blocks)),
    ...parsing(body),
    ...(method === 'chat.postMessage' ? unfurling(body) : []),
  ];
}

function messageBlocks(blocks: unknown): string[] {
  return [
    ...blockProblems('blocks', blocks, 'message'),
    ...tooMany('blocks', blocks, MESSAGE_BLOCKS_MAX),
    ...tooLong('blocks as JSON', JSON.stringify(blocks), BLOCKS_JSON_MAX - 1),
  ];
}

/** Cards have blocks and no text: https://docs.slack.dev/reference/methods/chat.unfurl */
function cardProblems(unfurls: Json): string[] {
  return Object.values(unfurls).flatMap((card) => messageBlocks(object(card).blocks));
}

function parsing({ link_names, parse }: Json): string[] {
  return [
    ...(link_names === undefined || link_names === false ? [] : ['link_names: makes mentions of plain words']),
    ...(parse === undefined || parse === 'none'
      ? []
      : [`parse: ${String(parse)} makes links and mentions of plain words`]),
  ];
}

function unfurling(body: Json): string[] {
  return ['unfurl_links', 'unfurl_media'].flatMap((name) =>
    body[name] === false ? [] : [`${name}: needs to be false`],
  );
}

function viewProblems(path: string, view: Json): string[] {
  return [
    ...(view.type === 'modal' ? modalTexts(path, view) : []),
    ...blockProblems(`${path}blocks`, view.blocks, 'view'),
    ...tooMany(`${path}blocks`, view.blocks, VIEW_BLOCKS_MAX),
    ...tooLong(`${path}private_metadata`, view.private_metadata, PRIVATE_METADATA_MAX),
    ...tooLong(`${path}callback_id`, view.callback_id, CALLBACK_ID_MAX),
  ];
}

function modalTexts(path: string, { title, submit, close, blocks }: Json): string[] {
  const asks = Array.isArray(blocks) && blocks.some((block) => block?.type === 'input');
  return [
    ...textObject(`${path}title`, title, VIEW_TITLE_MAX, 'plain_text'),
    ...(submit === undefined ? [] : textObject(`${path}submit`, submit, VIEW_TITLE_MAX, 'plain_text')),
    ...(close === undefined ? [] : textObject(`${path}close`, close, VIEW_TITLE_MAX, 'plain_text')),
    ...(asks && submit === undefined ? [`${path}submit: a modal that asks for input needs it`] : []),
  ];
}
