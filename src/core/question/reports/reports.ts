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
  | 'states'
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
  /** The words of what the reports are about, folded, without names. */
  readonly words: readonly string[];
  /** The words of those named in it, folded, and the figures as written. */
  readonly named: readonly string[];
  readonly figures: readonly string[];
  /** Reporting is spoken of: "report", "wrote". */
  readonly isOfReporting: boolean;
  /** What is reported is said in a clause: "say that …". */
  readonly isQuoted: boolean;
  /** Nothing but an outlet is named: "and Zawya?". */
  readonly isBare: boolean;
}
