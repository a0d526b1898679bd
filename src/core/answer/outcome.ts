/** What became of a question (design.md §3): exactly one of these, never silence. */
export type Outcome = 'answered' | 'no-record' | 'ambiguous' | 'out-of-scope' | 'help';
