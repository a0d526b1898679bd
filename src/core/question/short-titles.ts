/** Titles that are written short, with a dot that ends no sentence: "St. Lucia", "Dr. Shaza Fatima". */
const SHORT_TITLES = new Set('st dr mr mrs ms jr sr prof hon eng gen col lt maj adm capt sen rep gov amb'.split(' '));

/** Whether words end in an initial ("Franklin D. Roosevelt") or a short title and its dot, so that a name may go on behind it. */
export function endsShort({ key, after }: { readonly key: string; readonly after: string }): boolean {
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return after === '. ' && (last.length === 1 || SHORT_TITLES.has(last));
}
