import type { Knowledge } from '../../core/records/knowledge.js';

/** Something wrong with files of knowledge: where, with which record, and the name of the rule. Holds no word of the files. */
export interface Fault {
  /** `path:line:column`. */
  readonly place: string;
  /** `meeting:wtdc-25-iran-tajikistan`; null where it is about no single record. */
  readonly record: string | null;
  readonly rule: string;
}

/** Files as they were read: those that are answered from already, or refused for what is wrong with them, or something new. */
export type Candidate =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'loaded'; readonly knowledge: Knowledge; readonly loaded: LoadedFiles };

/** What is known of the files that are answered from. */
export interface LoadedFiles {
  /** Equal ones mean equal files; null = they cannot be told by one. */
  readonly fingerprint: string | null;
  /** Why records were left out. */
  readonly quarantined: readonly Fault[];
}

/** Reads the files again where they are not `known` ones. Rejects where reading broke down. */
export type ReadCandidate = (known: string | null, signal: AbortSignal) => Promise<Candidate>;
