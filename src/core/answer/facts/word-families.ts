import { stem } from '../../graph/stem.js';

/** Words of like meaning, a family a line: what people ask in the words of one, records tell in those of another. */
const FAMILIES: readonly (readonly string[])[] = [
  'thank thanked thanks gratitude grateful appreciate appreciated appreciation',
  'help helped assist assistance aid relief support supported',
  'world global globally worldwide international',
  'company companies firm firms business businesses enterprise enterprises exhibitors',
  'guests guest people persons participants attendees delegates visitors population citizens users person attendance turnout',
  'bring brought send sent came come comes led lead took',
  'offline unconnected disconnected',
  'join joined member members membership',
  'backers supporters endorsers signatories signatory endorsed countries',
  'state states country countries nation nations',
  'build construct lay laid building construction',
  'fibre fiber optic optical cable',
  'double doubled doubling twofold',
  'raise increase lift grow boost expand rise',
  'cut reduce lower reduction decrease fall fell drop',
  'connect connected connection connects link linked linking connectivity online',
  'school schools',
  'allocate allocated earmarked aside reserved funding',
  'startup startups',
  'congratulate congratulates congratulated congratulations',
  'praise praised praises commended hailed',
  'warn warned warns warning',
  'promise promised promises offer offered offers pledge pledged pledges',
  'regret regretted regrets',
  'apologise apologised apology',
  'complain complained complaint',
  'criticise criticised criticism',
  'pledge pledged commitment commitments committed promise promised promises',
  'programme programmes program programs',
  'centre center centres centers hub hubs',
  'nomination nominations nominated nominees entries',
  'prize award awards awarded won winner winners',
  'pavilion booth',
  'slogan motto banner',
  'elect elected election re-elect reelect candidate candidacy candidature bid term seat',
  'post posts position positions office offices job jobs',
  'vote votes voted voting elect election elected',
  'director head lead chief leader',
  'deputy vice',
  'again second another reelected',
  'leadership presidency chair chairs chaired chairmanship president',
  'follow succeed successor next after',
  'talk speak speech minutes',
  'payments transactions payment',
  'pass passes carries carry handled processed',
  'trade commerce',
  'gdp economy',
  'attack attacks attacked cyberattack cyberattacks',
  'block blocks blocked hinder hinders obstacle obstacles prevent prevents',
  'delay delays slow slows',
  'expensive high dear costly',
  'fees fee price prices',
  'explore explored explores look looked',
  'organise organised organize organized run ran',
  'host hosted hosting hosts',
  'run runs last lasts valid duration',
  'show showed shown exhibit exhibited display displayed showcase',
  'offer offered offers',
  'invite invited invitation',
  'satellite satellites',
  'war wartime conflict',
  'skills training talent',
  'adopt adopted approve approved endorse endorsed agreed',
  'planned announced announce',
  'launched launch open opened',
  'network networks',
  'phone mobile',
  'net internet web',
].map((line) => [...new Set(line.split(' ').map(stem))]);

const FAMILY_OF: ReadonlyMap<string, readonly string[]> = familiesByStem();

/** The stems of like meaning with one, itself the first of them. */
export function familyOf(one: string): readonly string[] {
  return [one, ...(FAMILY_OF.get(one) ?? []).filter((other) => other !== one)];
}

function familiesByStem(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const family of FAMILIES)
    for (const one of family) found.set(one, [...new Set([...(found.get(one) ?? []), ...family])]);
  return found;
}
