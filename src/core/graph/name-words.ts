/** Titles people put before names; a name is found with and without them. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss prof professor hon honourable honorable eng sir dame sheikh shaikh tan sri datuk dato seri seyed seyyed sayyed syed sayyid he his her excellency haji'.split(
    ' ',
  ),
);

/** Little words inside names that are no name of their own. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el bin ibn bint abu abd abdul de da di del della la le van von der den dos ben oghlu ould i y'.split(' '),
);

/** Whether a folded name is a last name and no more, as old registers print some: `mobutu`, `de gaulle`, `al sabah`. */
export function isLastName(key: string): boolean {
  if (!key.includes(' ')) return true;
  return key.split(' ').filter((word) => !PARTICLES.has(word)).length === 1;
}
