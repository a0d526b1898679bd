// One system in a process of its own: loads records, builds its index, is asked. Prints one JSON line.
//   node --expose-gc system.mjs NAME FOLDER QUESTIONS_OF_A_KIND
import {
  createSideline,
  meetingsFound,
  graphFor,
  loadKnowledge,
  understand,
} from '../../../.sideline/bench/program.js';
import { documents } from './documents.mjs';
import { answers, questionsFor } from './questions.mjs';

const ASKED_AT = { now: '2026-11-24T12:00:00Z', zone: 'UTC' };
const PAGE = { lines: 10, characters: 3000 };
const WARM_UP = 20;

/** Hits taken of each search. */
const SHOWN = 20;

/** How each is built over knowledge: a function from a question to the ids of meetings, best first. */
const SYSTEMS = {
  sideline: (knowledge) => {
    const graph = graphFor(knowledge, []);
    const find = (text) => meetingsFound(understand(text, graph, ASKED_AT).question, graph).records;
    return (text) => idsOf(find(text));
  },
  'sideline-answers': (knowledge) => {
    const sideline = createSideline(knowledge);
    const ask = (text) => sideline.ask({ text, conversation: null, reader: [], page: PAGE, ...ASKED_AT });
    return (text) => idsIn(ask(text).records);
  },
  minisearch: async (knowledge) => {
    const { default: MiniSearch } = await import('minisearch');
    const boost = { people: 2, place: 2, date: 2 };
    const index = new MiniSearch({ fields: ['people', 'place', 'date', 'text'] });
    for (const one of documents(knowledge)) index.add(one);
    // All words as they are; where no record has them, those that are near. Fuzzy from the start takes seconds.
    const find = (text) => {
      const exact = index.search(text, { boost, combineWith: 'AND' });
      return exact.length > 0 ? exact : index.search(text, { boost, combineWith: 'AND', fuzzy: 0.2 });
    };
    return (text) => idsOf(find(withoutGrammar(text)));
  },
  flexsearch: async (knowledge) => {
    const { default: FlexSearch } = await import('flexsearch');
    const index = new FlexSearch.Index({ tokenize: 'strict', encoder: 'LatinBalance' });
    const ids = [];
    for (const { id, people, place, date, text } of documents(knowledge)) {
      index.add(ids.length, `${people} ${place} ${date} ${text}`);
      ids.push(id);
    }
    return (text) => index.search(withoutGrammar(text), { limit: SHOWN, suggest: true }).map((at) => ids[at]);
  },
  fuse: async (knowledge) => {
    const { default: Fuse } = await import('fuse.js');
    const index = new Fuse([...documents(knowledge)], {
      keys: ['people', 'place', 'date', 'text'],
      useTokenSearch: true,
      ignoreLocation: true,
    });
    return (text) => index.search(withoutGrammar(text), { limit: SHOWN }).map(({ item }) => item.id);
  },
};

function idsOf(found) {
  return found.slice(0, SHOWN).map(({ id }) => id);
}

/** What a search library is asked: the words of a question but those that ask. */
function withoutGrammar(text) {
  return text.replace(/[?]/g, '').replace(/\b(?:who|did|meet|in)\b/gi, ' ');
}

const [, , name, folder, count] = process.argv;
const { knowledge } = await loadKnowledge(folder, { snapshots: `${folder}-snapshots` });
const byId = new Map(knowledge.meetings.map((one) => [one.id, one]));
// A system that takes seconds a question is not warmed up: what a first call costs is nothing beside it.
const warmUp = Number(count) > WARM_UP ? WARM_UP : 0;
const questions = questionsFor(knowledge, Number(count) + warmUp);
const before = memoryMb();
const startMs = performance.now();
const search = await SYSTEMS[name](knowledge);
// What is built at the first question, or at the first misspelt one, is part of the building.
if (name.startsWith('sideline')) for (const text of [questions.typo[0].text, 'who met Xqvzy Wjkp']) search(text);
const buildMs = performance.now() - startMs;
const memory = memoryMb() - before;
const kinds = Object.entries(questions).map(([kind, list]) => [kind, asked(list)]);
console.log(JSON.stringify({ buildMs, memoryMb: memory, kinds: Object.fromEntries(kinds) }));

/** Asks questions, the first of them to warm up: times in milliseconds, and how many first hits were right. */
function asked(list) {
  const times = [];
  let right = 0;
  for (const [at, { text, gold }] of list.entries()) {
    const fromMs = performance.now();
    const [first] = search(text);
    const tookMs = performance.now() - fromMs;
    if (at < warmUp) continue;
    times.push(tookMs);
    if (byId.has(first) && answers(byId.get(first), gold)) right++;
  }
  return { times, right };
}

function idsIn(refs) {
  return refs.filter((ref) => ref.startsWith('meeting:')).map((ref) => ref.slice('meeting:'.length));
}

/** The heap after a collection, and what lies in typed arrays outside it. */
function memoryMb() {
  // What the first leaves over, as what is only weakly held, goes with the second.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
