import type { APIEmbed } from 'discord.js';
import type { Answer } from '../../../core/answer/answer.js';
import { askedBefore } from '../../../core/answer/asked-line.js';
import { AUTHOR_MAX, DESCRIPTION_MAX, EMBEDS_TOTAL_MAX, FIELD_VALUE_MAX } from '../limits.js';
import { heldChoices, sayingRows } from './controls.js';
import { descriptionsOf, type Wording, wholeDescriptions } from './description.js';
import { literal, styled } from './escape.js';
import { COLOUR, fitting } from './look.js';
import { embedsOf, type Message } from './message.js';
import { SOURCES, sourceText } from './source-text.js';
import type { Saying } from './state.js';

/** How an answer that cannot be asked for again is dressed. */
export interface Dress {
  /** The question over it; null where people see it anyway. */
  readonly heading: string | null;
  /** Where what its controls say is said. */
  readonly where: Saying['where'];
  /** Lines of our own words before it, as markdown. */
  readonly lead?: readonly string[];
  /** What each of its messages is found again by: small letters under it. */
  readonly footer?: (message: number) => string;
}

/** What stands over sources that had no room beside what they are sources of. */
const CONTINUED = `${SOURCES}, continued`;

/**
 * An answer that cannot be asked for again, such as a digest: no button could bring its sources, so that all of them
 * stand in the message itself. Those for which there is no room go on in further messages. Pure.
 */
export function wholeMessages(answer: Answer, dress: Dress): readonly Message[] {
  const head = literal(askedBefore(answer));
  const sources = answer.sources.map(sourceText);
  const used = Math.min(head.length, AUTHOR_MAX) + SOURCES.length + (dress.footer?.(0).length ?? 0);
  const texts = textsOf(answer, head, dress, { room: EMBEDS_TOTAL_MAX - used, sources: sources.join('\n').length });
  const left = EMBEDS_TOTAL_MAX - used - texts.join('').length;
  const beside = fitting(sources, left > DESCRIPTION_MAX ? left - CONTINUED.length : left);
  const first = withSources(embedsOf(head.length > AUTHOR_MAX ? '' : head, texts, []), beside);
  const others = paged(sources.slice(beside.length)).map((lines) => [titled(CONTINUED, lines)]);
  return [first, ...others].map((embeds, at) => ({
    embeds: dress.footer ? withFooter(embeds, dress.footer(at)) : embeds,
    components: at === 0 ? sayingRows(answer.choices, dress.where) : [],
  }));
}

/** The text in what the sources leave free; where it does not fit there, they get as much room as it can spare. */
function textsOf(
  answer: Answer,
  head: string,
  { heading, where, lead = [] }: Dress,
  { room, sources }: { readonly room: number; readonly sources: number },
): readonly string[] {
  const wording: Wording = {
    heading,
    hasControls: true,
    room: room - sources,
    choices: wordedChoices(answer, where),
    // A head that is too long for its place is cut nowhere: it may name what the digest is about.
    lead: [...lead, ...(head.length > AUTHOR_MAX ? [styled('**', head)] : [])],
  };
  return wholeDescriptions(answer, wording) ?? descriptionsOf(answer, { ...wording, room, links: 0 });
}

/** Choices among readings stand in words too, others only where no control holds them. */
function wordedChoices({ choices, outcome }: Answer, where: Saying['where']): Answer['choices'] {
  if (outcome === 'ambiguous') return choices;
  const held = heldChoices(choices, where);
  return choices.filter((choice) => !held.includes(choice));
}

/** Few sources as a field of the last embed, as under any answer; more in embeds of their own. */
function withSources(embeds: APIEmbed[], lines: readonly string[]): APIEmbed[] {
  if (lines.length === 0) return embeds;
  const value = lines.join('\n');
  const pages = () => paged(lines).map((page, at) => titled(at === 0 ? SOURCES : CONTINUED, page));
  if (value.length > FIELD_VALUE_MAX) return [...embeds, ...pages()];
  return [...embeds.slice(0, -1), { ...embeds.at(-1), fields: [{ name: SOURCES, value }] }];
}

function titled(title: string, lines: readonly string[]): APIEmbed {
  return { color: COLOUR, author: { name: title }, description: lines.join('\n') };
}

function withFooter(embeds: readonly APIEmbed[], text: string): APIEmbed[] {
  return [...embeds.slice(0, -1), { ...embeds.at(-1), footer: { text } }];
}

/** Lines in as few pages as hold them. */
function paged(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.length === 0) return [];
  const page = fitting(lines, DESCRIPTION_MAX);
  // A line that is too long by itself would never be shown: no source's is.
  const length = Math.max(page.length, 1);
  return [lines.slice(0, length), ...paged(lines.slice(length))];
}
