import { coverageInWords, coverageOf } from '../../core/records/coverage.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import { checkKnowledge } from '../../curate/check-knowledge.js';
import { loadKnowledge } from '../../knowledge/load.js';
import { printProblem } from '../../knowledge/problem.js';
import type { Examined } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Knowledge whose newest item is older than this is worth a word, in days. */
const OLD_DAYS = 365;

/** Whether the folder of records loads, passes the rules of curation, and is kept up, and where it is thin. */
export async function knowledgeFindings({ now }: Examined, dir: string): Promise<Finding[]> {
  const loaded = await loadKnowledge(dir);
  if (!loaded.ok) return [problem('knowledge', listed(loaded.problems.map(printProblem), 'problems', dir))];
  const { problems, counts } = await checkKnowledge(dir, { now: now() });
  const records = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const newest = newestItem(loaded.knowledge);
  const findings: Finding[] = [];
  if (problems.length > 0)
    findings.push(warning('curation', listed(problems.map(printProblem), 'breaches of rules', dir)));
  const age = newest === null ? null : daysBetween(newest, now());
  if (age !== null && age > OLD_DAYS)
    findings.push(
      warning('knowledge-age', `the newest source of ${dir} is of ${newest}, ${age} days ago; add what is newer`),
    );
  const until = newest === null ? '' : `, the newest source of ${newest}`;
  const coverage = coverageInWords(coverageOf(loaded.knowledge, now().slice(0, 10))).replace(/\.$/, '');
  return [ok('knowledge', `${records} records in ${dir}${until}`), ok('coverage', coverage), ...findings];
}

/** How many there are, the first of them, and where the others are printed. */
function listed([first = '', ...others]: readonly string[], what: string, dir: string): string {
  if (others.length === 0) return first.replace(/\.$/, '');
  return `${others.length + 1} ${what}; the first: ${first} All: sideline check ${dir}`;
}

/** The latest day on which a source says that it was published; null where none says a day. */
function newestItem({ sources }: Knowledge): string | null {
  const days = sources.flatMap(({ published }) => /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

function daysBetween(day: string, instant: string): number {
  return Math.floor((Date.parse(instant) - Date.parse(day)) / 86_400_000);
}
