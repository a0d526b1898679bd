/** Days before "or", then days of a month, with their year where it is given. */
const EITHER =
  /\b(\d{1,2}[-–]?\d{0,2}) or (on |from |until |till |to |the )?(\d{1,2}[-–]?\d{0,2}) ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)( \d{4})?\b/gi;

/** "17-19 or 16-19 February 2026": the days before "or" are of the month that stands behind both. */
export function withMonthLent(text: string): string {
  return text.replace(
    EITHER,
    (_, days: string, preposition: string | undefined, others: string, month: string, year: string | undefined) =>
      `${days} ${month}${year ?? ''} or ${preposition ?? ''}${others} ${month}${year ?? ''}`,
  );
}
