/**
 * A light English stem, so that "satellites" finds "satellite" and "proposed" finds "proposal": plurals, then the
 * commonest verb and noun endings, never below three letters. Words in other scripts pass unchanged.
 */
export function stem(key: string): string {
  if (!/^[a-z]+$/.test(key) || key.length < 5)
    return key.length === 4 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
  const singular = key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : key.endsWith('s') && !/(?:ss|us|is)$/.test(key)
      ? key.slice(0, -1)
      : key;
  for (const ending of ENDINGS) {
    if (singular.endsWith(ending) && singular.length - ending.length >= 4) return singular.slice(0, -ending.length);
  }
  return singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

const ENDINGS = [
  'isation',
  'ization',
  'ations',
  'ation',
  'ising',
  'izing',
  'ised',
  'ized',
  'ance',
  'ants',
  'ant',
  'ment',
  'ions',
  'ion',
  'ing',
  'ed',
  'al',
  'es',
  'er',
  'or',
  'y',
];
