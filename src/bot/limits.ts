/** How much is answered. */
export interface Limits {
  /** Questions a minute that one person may ask, a workspace, and all together. */
  readonly person: number;
  readonly workspace: number;
  readonly global: number;
  /** Questions that may wait for their answers at once. */
  readonly waiting: number;
}

/**
 * What is answered unless it is configured otherwise. Altogether 100 questions a second, as many as one core composes in
 * the benches; what waits is more than any platform's own queue holds, whose rules come first.
 */
export const USUAL_LIMITS: Limits = { person: 20, workspace: 300, global: 6_000, waiting: 2_000 };
