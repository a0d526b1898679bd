import type { APIEmbed } from 'discord.js';
import type { Answer, NumberedSource } from '../../../core/answer/answer.js';
import type { PageSize } from '../../../core/answer/page.js';
import { headLine } from '../../../core/answer/plain.js';
import { dateInWords, dayRange } from '../../../core/records/edtf.js';
import { shortened } from '../../../core/records/shortened.js';
import { AUTHOR_MAX, DESCRIPTION_MAX, EMBEDS_TOTAL_MAX, FIELD_VALUE_MAX } from '../limits.js';
import { controlRows, moreSourcesRows, type Row } from './controls.js';
import { descriptionsOf } from './description.js';
import { escaped, literal } from './escape.js';
import { addressWords, numberLink } from './link.js';
import type { AnswerState } from './state.js';

/** A message as Discord takes it. */
export interface Message {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/** What fits in one embed beside sources and controls; "more" brings the rest. */
export const MESSAGE_PAGE: PageSize = { lines: 20, characters: 1_700 };

const COLOUR = 0x1f3a5f;

/** An answer as a message: the understood line, statements with linked sources, sources, controls. Pure. */
export function messageOf(answer: Answer, now: string, heading: string | null = null): Message {
  const head = shortened(literal(headLine(answer)), AUTHOR_MAX);
  const components = controlRows(answer, now);
  const hasControls = components.length > 0;
  const room = EMBEDS_TOTAL_MAX - head.length - (answer.sources.length ? SOURCES_LEAST : 0);
  const texts = descriptionsOf(answer, { heading, hasControls, room });
  const left = room + SOURCES_LEAST - texts.join('').length - SOURCES.length;
  const fields = answer.sources.length
    ? [{ name: SOURCES, value: sourcesField(answer.sources, hasControls, Math.min(left, FIELD_VALUE_MAX)) }]
    : [];
  return { embeds: embedsOf(head, texts, fields), components };
}

/** The name of the sources' field, and characters that are kept free for it. */
const SOURCES = 'Sources';
const SOURCES_LEAST = 150;

/** The first embed bears the head, the last the fields. */
function embedsOf(head: string, texts: readonly string[], fields: APIEmbed['fields'] & object): APIEmbed[] {
  return texts.map((description, at) => ({
    color: COLOUR,
    ...(head === '' || at > 0 ? {} : { author: { name: head } }),
    description,
    ...(fields.length === 0 || at < texts.length - 1 ? {} : { fields }),
  }));
}

/** As many sources as fit in `max` characters, and where the others are. */
function sourcesField(sources: readonly NumberedSource[], hasControls: boolean, max: number): string {
  const lines: string[] = [];
  let used = 0;
  for (const source of sources) {
    const line = sourceText(source);
    const rest = `… and ${sources.length - lines.length} more: ${hasControls ? '“All sources”' : '/sources'} lists every one.`;
    if (used + line.length + 1 + rest.length + 1 > max) return [...lines, rest].join('\n');
    lines.push(line);
    used += line.length + 1;
  }
  return lines.join('\n');
}

/** A source as a line: its number as a link, publisher, title, date in the reader's own calendar, paragraphs, host. */
export function sourceText({ n, publisher, via, title, published, locators, url }: NumberedSource): string {
  const agency = via ? `, via ${via}` : '';
  const name = title ? `: ${title}` : '';
  const numbers = shortened(locators.map((one) => one.slice(1)).join(', '), LOCATORS_MAX);
  const paragraphs = numbers ? ` (¶${numbers})` : '';
  const words = escaped(shortened(`${publisher}${agency}${name}`, NAME_MAX));
  return `${numberLink(n, url)} ${words}, ${dateText(published)}${paragraphs}. ${addressWords(url)}`;
}

/** Characters of a source's publisher, agency and title together, and of its paragraphs. */
const NAME_MAX = 400;
const LOCATORS_MAX = 100;

/** A whole day as a time stamp, which Discord shows in the reader's language; anything less exact in our words. */
function dateText(published: string | null): string {
  if (published === null) return 'no date stated';
  const days = dayRange(published);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published) || !days) return escaped(dateInWords(published));
  // Ten o'clock in Greenwich is the same day from Honolulu to Auckland.
  return `<t:${Date.parse(`${days.from}T10:00:00Z`) / 1000}:D>`;
}

/** A page of the list of all sources, from the source at `from` on. */
export function sourcesMessage({ sources }: Answer, from: number, state: AnswerState): Message {
  const lines = fitting(sources.slice(from).map(sourceText), SOURCES_PAGE_MAX);
  const end = from + lines.length;
  const title = lines.length > 0 ? `Sources ${from + 1}-${end} of ${sources.length}` : SOURCES;
  const embed: APIEmbed = { color: COLOUR, author: { name: title }, description: lines.join('\n') || 'No source.' };
  return { embeds: [embed], components: end < sources.length ? moreSourcesRows(end, sources.length, state) : [] };
}

const SOURCES_PAGE_MAX = Math.min(DESCRIPTION_MAX, EMBEDS_TOTAL_MAX) - 200;

/** The first of some lines that have no more than `max` characters together. */
function fitting(lines: readonly string[], max: number): readonly string[] {
  let used = 0;
  const tooMuch = lines.findIndex((line) => {
    used += line.length + 1;
    return used > max;
  });
  return tooMuch < 0 ? lines : lines.slice(0, tooMuch);
}

/** Records named in "Why this answer", and characters of it. */
const RECORDS_SHOWN = 40;
const WHY_MAX = DESCRIPTION_MAX - 200;

/** How an answer came about: what was understood, which words were read as what, the records it rests on. */
export function whyMessage({ understood, readings, records }: Answer): Message {
  const read = readings.map(({ span, as, how }) => `- “${escaped(span)}” was read as ${escaped(as)} (${HOW[how]})`);
  const shown = records.slice(0, RECORDS_SHOWN);
  const lines = [
    `**Understood:** ${escaped(understood || 'nothing that is looked up')}`,
    ...(read.length ? ['**Words read as names**', ...read] : []),
    `**Records it rests on: ${records.length}**`,
    ...shown.map((ref) => `- ${escaped(ref)}`),
  ];
  const kept = fitting(lines, WHY_MAX);
  const rest = lines.length - kept.length + records.length - shown.length;
  const description = [...kept, ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n');
  return { embeds: [{ color: COLOUR, description }], components: [] };
}

/** What the ways of reading are called. */
const HOW: Readonly<Record<Answer['readings'][number]['how'], string>> = {
  name: 'its name',
  alias: 'another name of it',
  'last-name': 'last name',
  'part-of-name': 'part of the name',
  post: 'post',
  fuzzy: 'nearest spelling',
  script: 'another script',
  context: 'what was said before',
  word: 'a word for it',
};
