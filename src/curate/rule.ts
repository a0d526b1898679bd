import type { Knowledge } from '../core/records/knowledge.js';
import type { Ref } from '../core/records/ref.js';
import type { KeyPath } from '../knowledge/entry.js';

/** One check on what may enter a knowledge folder. It runs on records that have been loaded without a problem. */
export interface Rule {
  /** Permanent, so that it can be searched for: `post-dates`. */
  readonly name: string;
  /** Why the rule is there, in one sentence. */
  readonly why: string;
  /** Records that rightly break the rule. One that no longer breaks it is itself reported. */
  readonly exceptions: readonly Exception[];
  /**
   * Everything that breaks the rule, in any order; `today` is a day, `YYYY-MM-DD`. Pure. `isImported` tells records of a
   * register from curated ones: a register prints "King Hussein" in two files, and two entries for one stay.
   */
  check(knowledge: Knowledge, today: string, isImported?: (ref: Ref) => boolean): Finding[];
}

/** A record that rightly breaks a rule. */
export interface Exception {
  readonly ref: Ref;
  readonly why: string;
}

/** One way in which a record breaks a rule, and where in the record that is. */
export interface Finding {
  readonly ref: Ref;
  /** The offending value's keys; `[]` stands for the whole record. */
  readonly path: KeyPath;
  /** Without a final full stop. */
  readonly message: string;
  readonly value?: string;
  readonly fix: string;
}
