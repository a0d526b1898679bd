import type { Digests, ReadWish, Speaker } from '../../../bot/ports/digests.js';
import type { Answer, Block } from '../../../core/answer/answer.js';
import { spoken } from '../../../core/answer/empty-answer.js';
import { type FormFields, NO_FIELDS } from '../../../core/digest/filter/form-fields.js';
import { normalised } from '../../../core/digest/filter/normalised.js';
import type { DigestPicture, WhenEmpty, Wish } from '../../../core/digest/subscription.js';
import { visible } from '../../../core/records/visible.js';
import type { OptionReader } from '../commands.js';
import { namesIn } from './names.js';
import { timesFrom } from './times.js';

/** What `/digest add` and `/digest edit` were filled in with. */
export interface Filled {
  readonly option: OptionReader;
  readonly speaker: Speaker;
  /** To the person alone. */
  readonly toPerson: boolean;
}

/** Orders what was filled in, and says how it stands and what it would have sent lately. */
export async function add(digests: Digests, filled: Filled): Promise<Answer> {
  const read = await wishFrom(digests, filled);
  if ('outcome' in read) return read;
  const { speaker, toPerson } = filled;
  return withPreview(await digests.order({ wish: read.wish, toPerson }, speaker), read, digests, speaker);
}

/** Changes an order by what was filled in; what was not stays as it is. */
export async function edit(digests: Digests, id: string, filled: Filled): Promise<Answer> {
  const { speaker } = filled;
  const before = await digests.open(id, speaker);
  // In the words of whoever knows why not.
  if (!before)
    return (await digests.handle(`digest edit ${id}`, speaker)) ?? ownWords(`There is no digest ${id} here.`);
  const read = await wishFrom(digests, filled, before);
  if ('outcome' in read) return read;
  const changed = await digests.order({ wish: read.wish, toPerson: false }, speaker, id);
  return withPreview(changed, read, digests, speaker);
}

/** What an answer about digests says in words of the platform's own. */
export function ownWords(...lines: readonly string[]): Answer {
  return spoken(lines, { understood: 'Digests' });
}

const NOTHING_DONE = 'Nothing was changed.';

/** The wish that the sentence and the options come to together. */
async function wishFrom(digests: Digests, filled: Filled, before?: Wish): Promise<ReadWish | Answer> {
  const { option, speaker } = filled;
  const about = option('about') ?? '';
  const typed = await digests.filterOf(await fieldsFrom(digests, filled), speaker);
  if (typeof typed === 'string') return ownWords(typed, NOTHING_DONE);
  const read = await digests.read(about, speaker, before);
  if ('outcome' in read) return read;
  const schedule = timesFrom(option, read.wish.schedule);
  if (typeof schedule === 'string') return ownWords(schedule, NOTHING_DONE);
  const whenEmpty = (option('when_empty') as WhenEmpty | undefined) ?? read.wish.whenEmpty;
  const scope = typed.op === 'everything' ? read : await digests.read(about, speaker);
  if ('outcome' in scope) return scope;
  const filter = normalised({ op: 'and', of: [scope.wish.filter, typed] });
  const picture = (option('picture') as DigestPicture | 'none' | undefined) ?? read.wish.picture ?? 'none';
  const drawn = picture === 'none' ? {} : { picture };
  return { ...read, wish: { filter, until: scope.wish.until, schedule, whenEmpty, ...drawn } };
}

async function fieldsFrom(digests: Digests, { option, speaker }: Filled): Promise<FormFields> {
  const listed = async (name: string, field: keyof FormFields) => {
    const value = visible(option(name) ?? '');
    if (value === '') return [];
    const isName = typeof (await digests.filterOf({ ...NO_FIELDS, [field]: [value] }, speaker)) !== 'string';
    return isName ? [value] : namesIn(value);
  };
  return {
    countries: await listed('country', 'countries'),
    officials: await listed('official', 'officials'),
    conferences: await listed('conference', 'conferences'),
    topics: await listed('topic', 'topics'),
    except: await listed('except', 'except'),
    kinds: [option('kind') ?? []].flat(),
    changes: [option('changes') ?? []].flat(),
  };
}

/** What was done, with what the order would have sent lately. */
async function withPreview(done: Answer, read: ReadWish, digests: Digests, speaker: Speaker): Promise<Answer> {
  // What was refused offers nothing to do.
  if (done.choices.length === 0) return done;
  const preview = await digests.preview(read.wish, speaker);
  // Its first line names the wish, which has just been named.
  const [, ...would] = preview.blocks;
  return {
    ...preview,
    outcome: done.outcome,
    understood: done.understood,
    readings: read.readings,
    blocks: [...done.blocks, ...read.remarks.map(aside), ...would],
    choices: done.choices,
  };
}

function aside(text: string): Block {
  return { kind: 'aside', text };
}
