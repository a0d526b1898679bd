import { badUrl, emptyText, type Json, list, nothingIn, object } from './limits-findings.js';

const LINK_URL_MAX = 3000;

/** What each leaf needs. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const LEAVES: Readonly<Record<string, (path: string, leaf: Json) => string[]>> = {
  text: (path, { text }) => emptyText(`${path}.text`, text),
  link: (path, { url, text }) => [
    ...badUrl(`${path}.url`, url, LINK_URL_MAX),
    ...(text === undefined ? [] : emptyText(`${path}.text`, text)),
  ],
  emoji: (path, { name }) => emptyText(`${path}.name`, name),
  color: (path, { value }) => emptyText(`${path}.value`, value),
  date: (path, { timestamp, format }) => [
    ...(Number.isInteger(timestamp) ? [] : [`${path}.timestamp: needs whole seconds`]),
    ...emptyText(`${path}.format`, format),
  ],
};

/** Leaves that call people, or name a channel: nothing we write may. */
const CALLING = new Set(['user', 'usergroup', 'broadcast', 'channel', 'team']);

const PARTS: Readonly<Record<string, (path: string, part: Json) => string[]>> = {
  rich_text_section: (path, part) => leaves(path, part),
  rich_text_quote: (path, part) => leaves(path, part),
  rich_text_preformatted: (path, part) => leaves(path, part, ['text', 'link']),
  rich_text_list: richTextList,
};

/** Finds what is wrong with a `rich_text` block, in a message or in the cell of a table. */
export function richText(path: string, { elements }: Json): string[] {
  return [
    ...nothingIn(`${path}.elements`, elements),
    ...list(elements).flatMap((part, index) => richTextPart(`${path}.elements[${index}]`, object(part))),
  ];
}

function richTextPart(path: string, part: Json): string[] {
  const rule = PARTS[String(part.type)];
  return rule === undefined ? [`${path}: no such part of a rich text, ${String(part.type)}`] : rule(path, part);
}

function richTextList(path: string, { style, elements, indent }: Json): string[] {
  return [
    ...(style === 'bullet' || style === 'ordered' ? [] : [`${path}.style: needs bullet or ordered`]),
    ...(indent === undefined || (Number(indent) >= 0 && Number(indent) <= 8) ? [] : [`${path}.indent: 0 to 8`]),
    ...nothingIn(`${path}.elements`, elements),
    ...list(elements).flatMap((one, index) => listItem(`${path}.elements[${index}]`, object(one))),
  ];
}

function listItem(path: string, item: Json): string[] {
  const isSection = item.type === 'rich_text_section';
  return isSection ? leaves(path, item) : [`${path}: a list holds rich_text_section only, got ${String(item.type)}`];
}

function leaves(path: string, { elements }: Json, allowed?: readonly string[]): string[] {
  return [
    ...nothingIn(`${path}.elements`, elements),
    ...list(elements).flatMap((one, index) => leaf(`${path}.elements[${index}]`, object(one), allowed)),
  ];
}

function leaf(path: string, one: Json, allowed: readonly string[] | undefined): string[] {
  const type = String(one.type);
  if (CALLING.has(type)) return [`${path}: calls people or names a channel (${type})`];
  const rule = LEAVES[type];
  if (rule === undefined || allowed?.includes(type) === false) return [`${path}: no ${type} can stand here`];
  return rule(path, one);
}
