/** How what is answered from stands to the files that it comes from. Instants are epoch milliseconds. */
export interface Freshness {
  /** When the files that are answered from were read. */
  readonly loadedAt: number;
  /** Since when newer files are refused; null while answers come from the files as they are. */
  readonly refusedSince: number | null;
  /** Since when newer files are being read, where that takes longer than it should; null while it does not. */
  readonly readingSince: number | null;
  /** What is wrong with the files that are refused, counted; 0 while none are. */
  readonly problems: number;
  /** Records that are left out of what is answered from, since something is wrong with them: more than 0 with `--lenient` alone. */
  readonly quarantined: number;
}
