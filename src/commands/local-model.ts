import type { Asking } from '../bot/plain-questions/plain-questions.js';
import type { Asked, Sideline } from '../bot/ports/sideline.js';
import type { Answer } from '../core/answer/answer.js';
import { type Circumstances, modelConfig } from './circumstances.js';
import type { Arguments } from './command.js';
import type { Shell } from './shell.js';

/** How what is typed at this machine is answered: what is not read whole of it a model may read, where one is configured. */
export interface Answering {
  readonly hasModel: boolean;
  answer(asked: Asked, sideline: Sideline, works: Asking['works']): Promise<Answer>;
}

/** Answers as Sideline does by itself. */
export const WITHOUT_MODEL: Answering = {
  hasModel: false,
  answer: (asked, sideline, works) => works(() => sideline.ask(asked)),
};

/** Answers without a model, where none is configured or `--no-model` is given; nothing is loaded for it then. */
export async function localAnswering(
  given: Pick<Arguments, 'has'>,
  { zone, now }: Pick<Circumstances, 'zone' | 'now'>,
  shell: Pick<Shell, 'env'>,
): Promise<Answering> {
  const config = given.has('no-model') ? null : await modelConfig(shell);
  if (config === null) return WITHOUT_MODEL;
  const [{ PlainQuestions }, { readerOf }, { LocalReadings }, { noMeter }, { LOCAL_TEAM, TERMINAL }] =
    await Promise.all([
      import('../bot/plain-questions/plain-questions.js'),
      import('./model-reader-of.js'),
      import('./local-readings.js'),
      import('../bot/ports/meter.js'),
      import('../platforms/terminal/messenger.js'),
    ]);
  const { model, stateUrl } = config;
  const { dailyLimit, places } = model;
  const [reader, store] = [readerOf(model), new LocalReadings(stateUrl)];
  const plain = new PlainQuestions({ reader, store, dailyLimit, places, zone, now, log: silent, meter: noMeter });
  const place = { platform: TERMINAL, team: LOCAL_TEAM, channel: TERMINAL };
  return { hasModel: true, answer: (asked, sideline, works) => plain.answer(asked, sideline, { place, works }) };
}

const nothing = () => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
