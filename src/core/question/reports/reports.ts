/** What can be asked of reports: a fact of each, which of them are meant, or what they say. */
export type ReportTell =
  | 'headline'
  | 'published'
  | 'language'
  | 'via'
  | 'outlet'
  | 'count'
  | 'first'
  | 'only'
  | 'differ'
  | 'spelling'
  | 'says';

/** An outlet named in a question: `names` as sources print them. */
export interface OutletTerm {
  readonly span: string;
  readonly names: readonly string[];
}

/** What a question asks of reports, and of whose: of no outlet named, of everybody's. */
export interface ReportsAsked {
  readonly tell: ReportTell;
  readonly outlets: readonly OutletTerm[];
  /** Outlets whose reports are not meant: "which outlet other than Mehr". */
  readonly others: readonly OutletTerm[];
  /** The words that ask it, folded: they say nothing of what the reports are about. */
  readonly words: readonly string[];
}
