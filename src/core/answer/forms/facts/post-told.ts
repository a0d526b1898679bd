import type { Query } from '../../../query/query.js';
import type { Ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';

/** A question of one fact of somebody's posts. */
export type PostQuery = Extract<Query, { ask: 'post' }>;

/** What is on record of one fact of somebody's posts; others who were told beside him. */
export interface PostTold {
  readonly blocks: readonly Block[];
  readonly isKnown: boolean;
  readonly others?: readonly Ref[];
}
