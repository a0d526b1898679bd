import type { APIEmbed } from 'discord.js';
import type { Answer, NumberedSource } from '../../../core/answer/answer.js';
import type { PageSize } from '../../../core/answer/page.js';
import { headLine } from '../../../core/answer/plain.js';
import { dateInWords, dayRange } from '../../../core/records/edtf.js';
import { shortened } from '../../../core/records/shortened.js';
import { AUTHOR_MAX, DESCRIPTION_MAX, EMBEDS_TOTAL_MAX, FIELD_VALUE_MAX } from '../limits.js';
import { controlRows, moreSourcesRow, type Row } from './controls.js';
import { escaped, literal } from './escape.js';
import { bodyLines } from './lines.js';
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

/** Markers that are links: as many as the text has room for. */
const LINKS = [24, 12, 4, 0];

/** An answer as a message: the understood line, statements with linked sources, sources, controls. Pure. */
export function messageOf(answer: Answer, now: string, heading: string | null = null): Message {
  const head = shortened(literal(headLine(answer)), AUTHOR_MAX);
  const components = controlRows(answer, now);
  const embed: APIEmbed = {
    color: COLOUR,
    ...(head === '' ? {} : { author: { name: head } }),
    description: descriptionOf(answer, heading, components.length > 0),
    ...(answer.sources.length ? { fields: [{ name: 'Sources', value: sourcesField(answer.sources) }] } : {}),
  };
  return { embeds: [embed], components };
}

/** Characters of a question over its answer. */
const HEADING_MAX = 200;

/** The text of an answer; what to ask next is named where it is on no button. */
function descriptionOf(answer: Answer, heading: string | null, hasControls: boolean): string {
  const asked = heading === null ? '' : `> ${escaped(shortened(heading, HEADING_MAX))}\n`;
  const choices = answer.choices.map(({ label }, at) => `${at + 1}\\. ${escaped(label)}`).join('\n');
  const next = hasControls ? '' : answer.followUps.map((question) => escaped(question)).join(' · ');
  for (const left of LINKS) {
    const body = bodyLines(answer, { left });
    const text = [asked + body, choices, next && `-# Next: ${next}`].filter((part) => part !== '').join('\n');
    if (text.length <= DESCRIPTION_MAX) return text;
  }
  return shortened(asked + [bodyLines(answer, { left: 0 }), choices].join('\n'), DESCRIPTION_MAX);
}

function sourcesField(sources: readonly NumberedSource[]): string {
  const lines: string[] = [];
  let used = 0;
  for (const source of sources) {
    const line = sourceText(source);
    const rest = `… and ${sources.length - lines.length} more: “All sources” lists every one.`;
    if (used + line.length + 1 + rest.length + 1 > FIELD_VALUE_MAX) return [...lines, rest].join('\n');
    lines.push(line);
    used += line.length + 1;
  }
  return lines.join('\n');
}

/** A source as a line: its number as a link, publisher, title, date in the reader's own calendar, paragraphs, host. */
export function sourceText({ n, publisher, via, title, published, locators, url }: NumberedSource): string {
  const agency = via ? `, via ${via}` : '';
  const name = title ? `: ${title}` : '';
  const paragraphs = locators.length ? ` (¶${locators.map((one) => one.slice(1)).join(', ')})` : '';
  return `${numberLink(n, url)} ${escaped(`${publisher}${agency}${name}`)}, ${dateText(published)}${paragraphs}. ${addressWords(url)}`;
}

/** A whole day as a time stamp, which Discord shows in the reader's language; anything less exact in our words. */
function dateText(published: string | null): string {
  if (published === null) return 'no date stated';
  const days = dayRange(published);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published) || !days) return escaped(dateInWords(published));
  return `<t:${Date.parse(`${days.from}T12:00:00Z`) / 1000}:D>`;
}

/** A page of the list of all sources, from the source at `from` on. */
export function sourcesMessage({ sources }: Answer, from: number, state: AnswerState): Message {
  const lines: string[] = [];
  let used = 0;
  for (const source of sources.slice(from)) {
    const line = shortened(sourceText(source), SOURCE_MAX);
    if (used + line.length + 1 > SOURCES_PAGE_MAX) break;
    lines.push(line);
    used += line.length + 1;
  }
  const end = from + lines.length;
  const title = `Sources ${from + 1}-${end} of ${sources.length}`;
  const embed: APIEmbed = { color: COLOUR, author: { name: title }, description: lines.join('\n') || 'No source.' };
  return { embeds: [embed], components: end < sources.length ? moreSourcesRow(end, state) : [] };
}

const SOURCE_MAX = 1_500;
const SOURCES_PAGE_MAX = Math.min(DESCRIPTION_MAX, EMBEDS_TOTAL_MAX) - 200;

/** Records named in "Why this answer". */
const RECORDS_SHOWN = 40;

/** How an answer came about: what was understood, which words were read as what, the records it rests on. */
export function whyMessage({ understood, readings, records }: Answer): Message {
  const read = readings.map(({ span, as, how }) => `- “${escaped(span)}” was read as ${escaped(as)} (${HOW[how]})`);
  const shown = records.slice(0, RECORDS_SHOWN).map((ref) => `- ${escaped(ref)}`);
  const rest = records.length - shown.length;
  const lines = [
    `**Understood:** ${escaped(understood || 'nothing that is looked up')}`,
    ...(read.length ? ['**Words read as names**', ...read] : []),
    `**Records it rests on: ${records.length}**`,
    ...shown,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ];
  return { embeds: [{ color: COLOUR, description: shortened(lines.join('\n'), DESCRIPTION_MAX) }], components: [] };
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
