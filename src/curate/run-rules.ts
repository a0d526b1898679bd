import type { Knowledge } from '../core/records/knowledge.js';
import { type Kind, type Ref, SECTIONS, type Section } from '../core/records/ref.js';
import { byPlace, type Problem } from '../knowledge/problem.js';
import type { Places } from '../knowledge/read-folder.js';
import { allRecords } from './records.js';
import type { Exception, Finding, Rule } from './rule.js';
import { RULES } from './rules.js';

/** What the rules find against a loaded folder, each with its place, in the order of places. `today` is `YYYY-MM-DD`. */
export function runRules(
  knowledge: Knowledge,
  places: Places,
  today: string,
  rules: readonly Rule[] = RULES,
): Problem[] {
  const refs = new Set(allRecords(knowledge).map((one) => one.ref));
  return rules.flatMap((rule) => runRule(rule, knowledge, refs, places, today)).sort(byPlace);
}

function runRule(rule: Rule, knowledge: Knowledge, refs: ReadonlySet<Ref>, places: Places, today: string): Problem[] {
  const findings = rule.check(knowledge, today, (ref) => isImported(ref, places));
  const excepted = new Set(rule.exceptions.map((exception) => exception.ref));
  const failing = new Set(findings.map((finding) => finding.ref));
  // An exception says nothing about a folder in which its record does not stand.
  const stale = rule.exceptions.filter((exception) => refs.has(exception.ref) && !failing.has(exception.ref));
  return [...findings.filter(({ ref }) => !excepted.has(ref)), ...stale.map(staleException)].map((finding) =>
    problemOf(finding, rule, places),
  );
}

/** Curated records are YAML, imported ones JSONL. */
function isImported(ref: Ref, places: Places): boolean {
  const { section, id } = subject(ref);
  return places.find(section, id, [], 'key').path.endsWith('.jsonl');
}

function staleException({ ref, why }: Exception): Finding {
  const message = `${ref} is excepted from this rule (${why}) but no longer breaks it`;
  return { ref, path: [], message, fix: 'Remove the exception from the rule.' };
}

function problemOf({ ref, path, message, value, fix }: Finding, rule: Rule, places: Places): Problem {
  const { section, id } = subject(ref);
  const place = places.find(section, id, path, path.length === 0 ? 'key' : 'value');
  return { ...place, message, ...(value === undefined ? {} : { value }), fix, rule: rule.name };
}

function subject(ref: Ref): { section: Section; id: string } {
  const [kind, id] = ref.split(':') as [Kind, string];
  return { section: SECTIONS.find((section) => section === `${kind}s`) as Section, id };
}
