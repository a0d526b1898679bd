/** What one check found. */
export interface Finding {
  /** The permanent name of the check, to be searched for: `slack-bot-token`. */
  readonly check: string;
  /** `problem`: Sideline does not start, or not whole. `warning`: it starts, and something is not as it is meant to be. */
  readonly level: 'ok' | 'warning' | 'problem';
  /** One line without a final full stop: what is so and, where it is not ok, what to do. */
  readonly text: string;
}

/** All is as it should be. */
export function ok(check: string, text: string): Finding {
  return { check, level: 'ok', text };
}

/** It works, and not as it is meant to. */
export function warning(check: string, text: string): Finding {
  return { check, level: 'warning', text };
}

/** It does not work. */
export function problem(check: string, text: string): Finding {
  return { check, level: 'problem', text };
}
