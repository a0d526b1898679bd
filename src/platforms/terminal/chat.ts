import type { Asked, Sideline } from '../../bot/ports/sideline.js';
import type { Answer } from '../../core/answer/answer.js';
import type { FileWanted } from '../../core/answer/export-formats.js';
import { isRatable, type Verdict } from '../../core/gaps/rating.js';
import { type Completed, completeLine } from './complete-line.js';
import { ALL, type Looks } from './looks.js';
import { type Pickable, pickedNumber, picksOf } from './picks.js';
import { renderAnswer, renderNote, renderPicks, renderRemark, renderSources } from './render.js';
import { commandsLike, SLASH_COMMANDS, type SlashCommand, slashCommandOf } from './slash-commands.js';

/** What a chat is held under. `looks` is asked at each reply, since a window can be resized. */
export interface ChatSettings {
  readonly reader: readonly string[];
  readonly zone: string;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly looks: () => Looks;
  /** Takes a rating of an answer, and gives what is said of it; without it none is taken. */
  readonly rate?: (rating: ChatRating) => Promise<string>;
  /** Puts the file that an answer wants where it was asked for (ISO 8601), and gives what is said of it; without it none is made. */
  readonly save?: (wanted: FileWanted, at: string) => Promise<string>;
  /** Answers what is typed, or picked among what was offered; Sideline alone does unless said otherwise. */
  readonly answer?: (asked: Asked, isOffered: boolean) => Promise<Answer>;
}

/** How the person found an answer that was asked for at an instant (ISO 8601), and why, in their own words. */
export interface ChatRating {
  readonly answer: Answer;
  readonly at: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

/** What the chat says to a line; `done` = the person wants to leave. */
export interface Reply {
  readonly text: string;
  readonly done: boolean;
}

/** One person's conversation: lines in, replies out. Knows no stream. */
export class Chat {
  readonly #sideline: Sideline;
  readonly #settings: ChatSettings;
  #round = 1;
  #last: Answer | null = null;
  /** The last answer that can be rated; "more" shows the rest of the same one. */
  #ratable: Pick<ChatRating, 'answer' | 'at'> | null = null;
  #onOffer: readonly Pickable[] = [];

  constructor(sideline: Sideline, settings: ChatSettings) {
    this.#sideline = sideline;
    this.#settings = settings;
  }

  /** What this is, how much is known, and questions to start with. */
  greet(): string {
    const { reader } = this.#settings;
    const questions = this.#sideline.suggestions(reader, 3);
    this.#onOffer = questions.map((question) => ({ label: question, question }));
    const picks = renderPicks(questions, this.#settings.looks());
    const parts = [this.#note(`${WHAT_IT_IS}\n${this.#sideline.about(reader)}`), picks, this.#note(HOW_TO_START)];
    return parts.filter((part) => part !== '').join('\n\n');
  }

  /** What a Tab behind a line does: see `completeLine`. */
  complete(line: string): Completed {
    const { reader } = this.#settings;
    return completeLine(line, (kind, beginning, max) => this.#sideline.complete(reader, kind, beginning, max));
  }

  /** What is said to a line; null for an empty one, which says nothing itself. */
  async reply(line: string): Promise<Reply | null> {
    const typed = line.trim();
    if (typed === '') return null;
    if (typed.startsWith('/')) return this.#obey(typed);
    const number = pickedNumber(typed);
    return { text: await (number === null ? this.#ask(typed) : this.#pick(number)), done: false };
  }

  /** A question with its real answer, for somebody who typed nothing at all. */
  async showSample(): Promise<string> {
    const [question] = this.#sideline.suggestions(this.#settings.reader, 1);
    const sample = question === undefined ? [] : [await this.#askAloud(question)];
    return [this.#note(WHAT_IT_IS), ...sample, this.#note(HOW_TO_ASK)].join('\n\n');
  }

  /** What comes by itself, as the answers look; its sources are all listed, since `/sources` lists those of the last answer. */
  showUnasked(answer: Answer): string {
    return renderAnswer(answer, { ...this.#settings.looks(), sourcesShown: ALL });
  }

  /** A remark about the chat itself, dim. */
  showRemark(text: string): string {
    return renderRemark(text, this.#settings.looks());
  }

  async #obey(typed: string): Promise<Reply> {
    const command = slashCommandOf(typed);
    if (command === 'quit') return { text: '', done: true };
    const rest = typed.replace(/^\S+/, '').trim();
    return { text: command ? await this.#doing[command](rest) : this.#note(unknownCommand(typed)), done: false };
  }

  readonly #doing: Readonly<Record<Exclude<SlashCommand, 'quit'>, (rest: string) => string | Promise<string>>> = {
    help: () => this.#note(CHAT_HELP),
    sources: () => this.#sources(),
    more: () =>
      this.#last && this.#last.hidden > 0 ? this.#ask('more', true) : this.#note('There is no more to show.'),
    good: () => this.#rate('good', ''),
    bad: (reason) => this.#rate('bad', reason),
    reset: () => this.#reset(),
  };

  async #ask(text: string, isOffered = false): Promise<string> {
    const { reader, zone, now, looks, answer = async (asked) => this.#sideline.ask(asked) } = this.#settings;
    const at = now();
    this.#last = await answer({ text, conversation: `terminal-${this.#round}`, reader, now: at, zone }, isOffered);
    if (!isRatable(this.#last)) this.#ratable = null;
    else if (this.#last.subjects.length > 0) this.#ratable = { answer: this.#last, at };
    this.#onOffer = picksOf(this.#last);
    const shown = renderAnswer(this.#last, looks());
    return this.#last.file ? `${shown}\n\n${await this.#save(this.#last.file, at)}` : shown;
  }

  async #save(wanted: FileWanted, at: string): Promise<string> {
    const { save = async () => 'No file can be made here.' } = this.#settings;
    return this.#note(await save(wanted, at));
  }

  async #askAloud(question: string): Promise<string> {
    return `${this.#note(`> ${question}`)}\n\n${await this.#ask(question, true)}`;
  }

  async #pick(number: number): Promise<string> {
    const picked = this.#onOffer[number - 1];
    if (picked) return this.#askAloud(picked.question);
    if (this.#onOffer.length === 0) return this.#note('There is nothing to pick by number here. Type a question.');
    return this.#note(`There is no ${number} to pick; the numbers go from 1 to ${this.#onOffer.length}.`);
  }

  async #rate(verdict: Verdict, reason: string): Promise<string> {
    const { rate } = this.#settings;
    if (!rate) return this.#note('No ratings are taken here.');
    if (!this.#ratable) return this.#note('There is no answer to rate yet.');
    return this.#note(await rate({ ...this.#ratable, verdict, reason: reason === '' ? null : reason }));
  }

  #sources(): string {
    if (!this.#last) return this.#note('Nothing is asked yet, so there are no sources to show.');
    if (this.#last.sources.length === 0) return this.#note('The last answer states no fact, so it has no source.');
    return renderSources(this.#last, this.#settings.looks());
  }

  #reset(): string {
    this.#round++;
    this.#last = null;
    this.#ratable = null;
    this.#onOffer = [];
    return this.#note('Started over. Earlier questions no longer count.');
  }

  #note(text: string): string {
    return renderNote(text, this.#settings.looks());
  }
}

function unknownCommand(typed: string): string {
  const word = typed.split(/\s/, 1)[0] ?? '';
  const near = commandsLike(word);
  if (near.length === 0) return `There is no ${word}. /help lists what there is.`;
  return `There is no ${word}. Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
}

const WHAT_IT_IS =
  'Sideline answers questions about conference engagements: who met whom, which agreements are pending, who proposed what. Every sentence cites its source.';
const HOW_TO_START = 'Type a question, or a number to ask one of these. /help shows more, Ctrl-D quits.';
const HOW_TO_ASK = 'Ask your own: npm start in a terminal, or echo "QUESTION" | npm start.';
const CHAT_HELP = [
  'Ask as you would ask a colleague, then follow up: and Kenya? when was it signed? source?',
  'A number asks the question or picks the reading that stands beside it.',
  'Say how you want the records as a file, and it is written here: pending agreements of Iran as csv; export that as ics',
  'Digests of what changed are ordered in words too: digest every weekday at 8 about Kenya. More: digest help',
  '',
  ...SLASH_COMMANDS.map(({ name, does }) => `/${name.padEnd(8)} ${does}`),
].join('\n');
