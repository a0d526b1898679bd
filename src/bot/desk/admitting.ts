import type { Admitted, Incoming } from '../ports/desk.js';
import type { Meter } from '../ports/meter.js';
import { NO_TEAM } from '../ports/place.js';
import type { Admission, Asked, RateLimits } from '../rate-limits.js';
import type { InFlight } from './in-flight.js';
import { personName, teamName } from './names.js';

/** What admitting people works with. */
export interface AdmittingParts {
  readonly limits: Pick<RateLimits, 'admit'>;
  readonly inFlight: Pick<InFlight, 'count' | 'during'>;
  readonly meter: Pick<Meter, 'limited'>;
  /** The present instant, epoch milliseconds. */
  readonly nowMs: () => number;
}

/** Who asks, and where. */
export type Asker = Pick<Incoming, 'place' | 'person'>;

/** The one door: what is typed, clicked or completed costs the same work, and is counted for whoever asks for it. */
export class Admitting {
  readonly #parts: AdmittingParts;

  constructor(parts: AdmittingParts) {
    this.#parts = parts;
  }

  /** Whether somebody is taken; `waiting` others wait for their answers. Who is not is counted. */
  admit({ place, person }: Asker, waiting: number, what: Asked = 'question'): Admission {
    const { limits, meter, nowMs } = this.#parts;
    const workspace = place.team === NO_TEAM ? null : teamName(place);
    const admission = limits.admit({ person: personName({ ...place, person }), workspace, waiting }, nowMs(), what);
    if (admission.kind !== 'ok') meter.limited(place.platform, admission.limit);
    return admission;
  }

  /** What work for somebody's click comes to; or that they have asked too much. */
  async admitted<T>(asker: Asker, work: () => Promise<T>): Promise<Admitted<T>> {
    const { inFlight } = this.#parts;
    const admission = this.admit(asker, inFlight.count);
    if (admission.kind === 'ok') return { kind: 'ok', value: await inFlight.during(work) };
    const { kind, limit, retryAfterS } = admission;
    return { kind: 'limited', limit, retryAfterS, isTold: kind === 'quiet' };
  }

  /** What a glance comes to, `otherwise` where somebody takes too many: nobody is told of those. */
  async glanced<T>(asker: Asker, otherwise: T, work: () => Promise<T>): Promise<T> {
    const { inFlight } = this.#parts;
    if (this.admit(asker, inFlight.count, 'glance').kind !== 'ok') return otherwise;
    return inFlight.during(work);
  }
}
