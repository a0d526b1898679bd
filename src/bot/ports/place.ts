/** A place people write in, by the platform's own ids: a channel, a thread's channel, a direct message. */
export interface Place {
  readonly platform: string;
  readonly team: string;
  readonly channel: string;
}

/** Stands for the workspace where there is none: direct messages on a platform that keeps them apart from all workspaces. */
export const NO_TEAM = 'direct';

/**
 * Who else is in a place: `internal` = members of the workspace alone; `shared` = another organisation too; `guests` =
 * people who are not full members; `unknown` = the platform did not tell.
 */
export type Company = 'internal' | 'shared' | 'guests' | 'unknown';
