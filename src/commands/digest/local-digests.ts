import type { DeliveryParts } from '../../bot/digests/deliver.js';
import { digestService } from '../../bot/digests/digest-service.js';
import type { Digests, Speaker } from '../../bot/ports/digests.js';
import type { Log } from '../../bot/ports/log.js';
import type { Messenger } from '../../bot/ports/messenger.js';
import { noMeter } from '../../bot/ports/meter.js';
import type { Answer } from '../../core/answer/answer.js';
import { readRequest } from '../../core/digest/wish/read-request.js';
import { clean } from '../../core/question/clean.js';
import { LOCAL_TEAM, TERMINAL, terminalMessenger } from '../../platforms/terminal/messenger.js';
import { deliverDue, isSomethingDue } from './deliver-due.js';
import type { LocalState, Opened } from './local-state.js';

/** Whose digests they are, and how they are told. */
export interface LocalDigestsParts extends Pick<DeliveryParts, 'whenUnsure' | 'now'> {
  readonly state: LocalState;
  /** The person at the terminal. */
  readonly user: string;
  /** The labels that this call may see: whoever can call Sideline here can read its files. */
  readonly reader: readonly string[];
  readonly zone: string;
  readonly log: Log;
}

/** The requests that change nothing, and therefore need no lock. */
const LOOKING: ReadonlySet<string> = new Set(['list', 'help', 'preview', 'explain']);

/** The digests of a person at a terminal, in the state of STATE_URL. Everything here rejects with `NoState` where that cannot be had. */
export class LocalDigests {
  readonly #parts: LocalDigestsParts;

  constructor(parts: LocalDigestsParts) {
    this.#parts = parts;
  }

  /** Does what a message says about digests, and answers; null where it says nothing about them: then nothing is opened. */
  async handle(text: string): Promise<Answer | null> {
    const request = readRequest(clean(text).text);
    if (request === null) return null;
    const { state } = this.#parts;
    const handled = (opened: Opened) => this.over(opened).handle(text, this.#speaker());
    if (!LOOKING.has(request.kind)) return state.change(handled);
    return state.read(async (opened) => handled(opened ?? (await this.#nothing())));
  }

  /**
   * Sends what is due through a messenger, and marks it as delivered; writes down what changed in the knowledge. Where
   * nothing was ever kept, nothing is begun.
   */
  async deliver(messenger: Messenger): Promise<void> {
    const { state } = this.#parts;
    if (!(await state.look(async (store) => store !== null))) return;
    await state.change((opened) => deliverDue(this.#delivering(opened, messenger), this.#own()));
  }

  /** Whether something is due. */
  isDue(): Promise<boolean> {
    return this.#parts.state.look(async (store) => store !== null && isSomethingDue(store, this.#own()));
  }

  #own() {
    const { user, now } = this.#parts;
    return { platform: TERMINAL, team: LOCAL_TEAM, channel: user, now: Date.parse(now()) };
  }

  #speaker(): Speaker {
    const { user, zone } = this.#parts;
    const place = { platform: TERMINAL, team: LOCAL_TEAM, channel: user };
    const alone = { thread: null, isDirect: true, isManager: false, mentioned: [] };
    return { place, ...alone, person: user, name: user, company: async () => 'internal', zone };
  }

  /** Digests over an opened state. */
  over({ store, history }: Opened): Digests {
    const { zone, whenUnsure, log, now } = this.#parts;
    const staleSince = () => this.#parts.state.staleSince;
    const shared = { readers: this.#readers(), log, meter: noMeter, now, zone, whenUnsure, staleSince };
    const { digests } = digestService({ ...shared, store, history: () => history });
    // Nothing is sent by what is said; the messenger tells how long an answer may be.
    digests.serve(terminalMessenger(async () => {}));
    return digests;
  }

  #delivering({ store, history }: Opened, messenger: Messenger) {
    const { state, whenUnsure, log, now } = this.#parts;
    const staleSince = () => state.staleSince;
    return { store, history, messenger, readers: this.#readers(), whenUnsure, log, now, staleSince };
  }

  #readers() {
    return { of: async () => this.#parts.reader };
  }

  /** What is looked at where nothing is kept yet. */
  async #nothing(): Promise<Opened> {
    const [{ memoryStore }, { historyFrom }] = await Promise.all([
      import('../../store/memory.js'),
      import('../../core/digest/changes/history.js'),
    ]);
    const { state, now } = this.#parts;
    return { store: memoryStore(), history: historyFrom(state.knowledge, Date.parse(now())) };
  }
}
