import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import { mendedText } from '../asked-terms.js';
import type { Question } from '../question.js';
import type { FactAsked, FactWant } from './fact.js';
import { isOfRecords, kindsAsked } from './kinds-asked.js';
import { neverToldAsked, neverToldOfAny } from './never-told.js';

/** The fact that a question asks for; null where it asks for none, or for more than one sentence can tell. */
export function factAsked(question: Question): FactAsked | null {
  const words = wordsOf(mendedText(question));
  const neverTold = isOfPerson(question) ? neverToldAsked(words) : isOfRecord(question) ? null : neverToldOfAny(words);
  if (neverTold !== null) return { wants: [], neverTold, speaker: null };
  if (!mayAskFact(question)) return null;
  const speaker = speakerIn(question);
  const isSaidBy = SAID_BY.test(words);
  const wants = wantsIn(question, words, isSaidBy);
  const isSaid = wants.length === 0 && asksWhatWasSaid(question, wordsOf(withoutPeople(question)));
  // A country thanks too; what it says beside is told of its officials.
  const said = isSaid && (speaker !== null || ACT.test(words)) ? [statement(words)] : [];
  if (wants.length + said.length === 0) return null;
  return { wants: [...wants, ...said], neverTold, speaker: isSaidBy || said.length > 0 ? speaker : null };
}

function wordsOf(text: string): string {
  return ` ${tokens(text)
    .map(({ key }) => key)
    .join(' ')} `;
}

/** The text less its names: "Said" is one. */
function withoutPeople({ text, parties }: Question): string {
  return parties.reduce((rest, { span }) => rest.replace(span, ' '), text);
}

/** The kinds of things asked for. What was planned, or is somebody's account, is no number of records. */
function wantsIn({ tags, parties }: Question, words: string, isSaidBy: boolean): readonly FactWant[] {
  const isPlanned = PLANNED.test(words) && parties.length > 0;
  const isTagged = !isSaidBy && tags.some((tag) => RECORD_TAG.test(tag));
  const isCounted = (nouns: readonly string[]) => !isPlanned && (isTagged || isOfRecords(nouns));
  return kindsAsked(words, isCounted).filter(({ kind }) => kind !== 'share' || !OF_RECORDS.test(words));
}

/** What was to be, and need not have come about. */
const PLANNED = /\b(?:due|expected|scheduled|supposed) to\b/;

/** What somebody said; of an act of speech no answer tells that does not name it. */
function statement(words: string): FactWant {
  const act = ACT.exec(words)?.[0];
  return { kind: 'statement', nouns: act === undefined ? [] : [stem(act)], isOfRecords: act === undefined, span: '' };
}

/** Acts of speech that are more than a saying. */
const ACT =
  /\b(?:thank(?:s|ed)?|gratitude|(?:is|was|were) grateful|congratulat\w+|prais\w+|complain\w*|warn(?:s|ed|ing)?|promis\w+|pledg\w+|regret\w*|criticis\w+|criticiz\w+|apologi\w+)\b/;

/** Parts of records are counted, and not told by a sentence. */
const OF_RECORDS =
  /\b(?:of|all) (?:the |all |its |their |his |her )*(?:recorded )?(?:meetings?|agreements?|memoranda|memorandums?|mous?|documents?|proposals?|conferences?|records?|sources?|entries|talks)\b/;

/** Nouns of records, and what is done of which a record is made. */
const RECORD_TAG = /^(?:noun:(?:meeting|agreement|proposal|conference|official|record|source)|kind:|format:|verb:meet)/;

/** What somebody said, and not who said it. */
function asksWhatWasSaid({ tags }: Question, words: string): boolean {
  return !tags.includes('ask:who') && (SAYING.test(words) || SEEING.test(words));
}

/** "What does she see in it", and not "which ministers did she see in Baku". */
const SEEING = /\b(?:what|how|why)\b.* see (?:in|as)\b/;

/** What has somebody speak: how he said, thanked, warned or hoped. */
const SAYING =
  /\b(?:what|how|why|which)\b.* (?:say|said|argue[ds]?|claim(?:s|ed)?|explain(?:s|ed)?|thank(?:s|ed)?|gratitude|(?:is|was|were) grateful|congratulat\w+|prais\w+|complain\w*|warn(?:s|ed)?|promis\w+|pledg\w+|hopes?|hoped|predict(?:s|ed)?|describe[ds]?|call(?:s|ed)?|point(?:s|ed)? (?:out|to)|stress(?:es|ed)?|mention(?:s|ed)?|cite[ds]?|think|thought|believe[sd]?|regard(?:s|ed)?|justif\w+|welcome[ds]?|apologi\w+|wants?|wanted|regret\w*|criticis\w+|criticiz\w+|voice[ds]?|express\w*|note[ds]?|tell|told|demand\w*|insist\w*|urge[ds]?|assure[ds]?|reassure[ds]?|suggest\w*|consider(?:s|ed)?|admit\w*|den(?:y|ies|ied)|confirm\w*|underlin\w+|emphasi[sz]\w+|highlight\w*)\b/;

/** Whose account a figure is to be of. */
const SAID_BY =
  /\b(?:according to|by the account|in the account|in the words|by (?:his|her|its|their|\w+ s) (?:own )?(?:account|count|report)|did .* (?:say|claim|give|quote|cite|report|count|put|name|mention|speak of)|said by|given by|quoted by|cited by| s (?:count|account|words|figure))\b/;

const TARGETS: ReadonlySet<Question['target']> = new Set<Question['target']>(['help', 'knowledge']);

/** What no one sentence tells: a yes, a rank, what is put side by side, what is lacking, what another question has to find first. */
function mayAskFact(question: Question): boolean {
  const { target, want, yesNo, denied, lacking, tags, parties, only } = question;
  const isAside = TARGETS.has(target) || (target === 'out-of-scope' && want !== 'forecast');
  const isOfMany = want === 'most' || want === 'least' || want === 'compare' || want === 'timeline';
  const isRanked = tags.some((tag) => tag.startsWith('sup:'));
  const isStepped = parties.some(({ via }) => via !== undefined) || only.length > 0;
  return !isAside && !yesNo && !denied && lacking === null && !isOfMany && !isRanked && !isStepped;
}

/** Whether a person is asked about, and no document or meeting of his: those have ages of their own. */
function isOfPerson(question: Question): boolean {
  if (isOfRecord(question)) return false;
  return question.parties.some(
    ({ entities, excluded }) => !excluded && entities.some(({ kind }) => kind === 'official'),
  );
}

function isOfRecord({ tags, agreements }: Question): boolean {
  return agreements.length > 0 || tags.some((tag) => /^(?:noun:(?:meeting|agreement|proposal)|kind:)/.test(tag));
}

/** The official named first, who speaks; null where none is. */
function speakerIn({ parties, text }: Question): string | null {
  const people = parties.filter(
    ({ entities, excluded }) => !excluded && entities.length === 1 && entities[0]?.kind === 'official',
  );
  // "Algeria's minister" is a span of the words alone, which the text does not hold.
  const placeOf = (span: string) => text.indexOf(text.includes(span) ? span : (span.split(' ')[0] ?? span));
  const inOrder = people.toSorted((a, b) => placeOf(a.span) - placeOf(b.span));
  const first = inOrder.find(({ span }) => !isAside(text, placeOf(span))) ?? inOrder[0];
  return first?.entities[0]?.id ?? null;
}

/** "Did Hashemi, in his talks with the minister, say": whether a place in a text is between two commas behind a preposition. */
function isAside(text: string, at: number): boolean {
  return /, (?:in|at|during|after|before|beside) [^,]*$/i.test(text.slice(0, at)) && /^[^,.?!]*,/.test(text.slice(at));
}
