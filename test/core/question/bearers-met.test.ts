import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

const AL_OLAMA = 'omar-al-olama';
const AL_OMAR = 'omar-al-omar';
const SUWAIDI = 'omar-suwaina-al-suwaidi';

describe('a first name that several share', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = graphFor(await loaded(), []);
  });
  const partiesOf = (text: string) =>
    understand(text, graph, ASKED_AT).question.parties.map(({ entities }) => entities.map(({ id }) => id).sort());

  it('stands for all of them where it is asked which of them did something', () => {
    expect(partiesOf('Which Omar met Meutya?')).toEqual([[AL_OLAMA, AL_OMAR, SUWAIDI], ['meutya-hafid']]);
  });

  it('is told apart by what stands behind a stop, which is no further side', () => {
    const parties = partiesOf('Which Omar did Shaza Fatima meet: Al Olama, Al-Omar or Al Suwaidi?');
    expect(parties).toEqual([[AL_OLAMA, AL_OMAR, SUWAIDI], ['shaza-fatima-khawaja']]);
  });

  it('is of the side that is named', () => {
    const parties = partiesOf("Two Omars serve the Emirates: which of them saw Indonesia's Meutya?");
    expect(parties).toEqual([[AL_OLAMA, SUWAIDI], ['meutya-hafid']]);
  });

  it('is not of the one who met him', () => {
    expect(partiesOf('which Mohammed did Al Mannai meet in Doha?')).toEqual([
      ['sami-al-shammari'],
      ['mohammed-al-mannai'],
    ]);
  });

  it('is one person where no question asks which', () => {
    expect(partiesOf('Whom did Al-Omar meet?')).toEqual([[AL_OMAR]]);
  });
});
