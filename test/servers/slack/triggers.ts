import { nextId } from './ids.js';

/** Who did what gave the trigger: the view it opens is shown to them. */
export interface TriggerOwner {
  readonly team: string;
  readonly user: string;
}

interface Trigger extends TriggerOwner {
  readonly at: number;
  used: boolean;
}

/** trigger_ids: good for one view, within a few seconds. */
export class Triggers {
  readonly #lifeMs: number;
  readonly #given = new Map<string, Trigger>();

  constructor(lifeMs: number) {
    this.#lifeMs = lifeMs;
  }

  /** A fresh trigger_id. */
  give(owner: TriggerOwner): string {
    const id = `${nextId('')}.111.far-side`;
    this.#given.set(id, { ...owner, at: Date.now(), used: false });
    return id;
  }

  /** Spends a trigger_id: its owner, or the error Slack answers. */
  spend(id: string): TriggerOwner | string {
    const trigger = this.#given.get(id);
    if (trigger === undefined) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (Date.now() - trigger.at > this.#lifeMs) return 'expired_trigger_id';
    trigger.used = true;
    return trigger;
  }
}
