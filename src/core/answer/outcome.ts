/** What became of a question: exactly one of these, never silence. */
export type Outcome = 'answered' | 'no-record' | 'ambiguous' | 'out-of-scope' | 'help';
