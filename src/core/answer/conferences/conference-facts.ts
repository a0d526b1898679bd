import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import type { Question } from '../../question/question.js';
import { asksWhatItBrought } from '../../question/ways-of-asking.js';
import { dateInWords } from '../../records/edtf.js';
import type { Block } from '../answer.js';
import { aside } from '../draft.js';
import { evidenceOf } from '../phrases.js';
import { searchFacts } from '../sentences/fact-search.js';
import { factLine } from '../sentences/facts-answer.js';

/** Sentences shown of a conference. */
const FACTS_MAX = 8;

/** What is said of a conference itself, where one was named, and its notes; what it brought comes first where that was asked. */
export function conferenceFacts(question: Question, graph: Graph): Block[] {
  const ids = question.conferences.filter((term) => !term.excluded).flatMap((term) => term.ids);
  if (!ids.length) return [];
  const facts = searchFacts(question, graph, question.words).map((hit) => hit.fact);
  const own = facts.filter(
    (fact) => fact.part === 'fact' && ids.some((id) => fact.evidence.ref === `conference:${id}`),
  );
  const isThen = saysDay(question);
  const brought = asksWhatItBrought(question) ? own.filter(tellsOfDocuments) : [];
  const shown = [...new Set([...brought, ...own])].filter(({ text }) => isThen(text)).slice(0, FACTS_MAX);
  return [...shown.flatMap((fact) => factLine(fact, graph)), ...ids.flatMap((id) => notesOf(id, isThen, graph))];
}

/** Whether a sentence names a day that is asked for; where none is, every sentence is of what is asked. */
function saysDay({ dates }: Question): (text: string) => boolean {
  const asked = dates.filter((term) => !term.excluded && term.from !== null && term.from === term.to);
  const days = asked.map(({ from }) => dateInWords(from!).replace(/ \d{4}$/, ''));
  return (text) => days.length === 0 || days.some((day) => text.includes(day));
}

function notesOf(id: string, isThen: (text: string) => boolean, graph: Graph): Block[] {
  const conference = graph.conference(id);
  return conference?.notes && isThen(conference.notes)
    ? aside('note', conference.notes, [evidenceOf('conference', conference)])
    : [];
}

/** Whether a sentence says that something was adopted, agreed or signed. */
export function tellsOfDocuments({ text }: Fact): boolean {
  return /\b(?:adopted|agreed|approved|statement|declaration|(?:agreements?|memoranda|deals|contracts) (?:were |was )?signed)\b/i.test(
    text,
  );
}
