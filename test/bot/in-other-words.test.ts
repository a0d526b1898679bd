import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { plainText } from '../../src/core/answer/plain.js';
import { conversing } from './conversing.js';

const { last } = conversing();
const asked = (text: string) => {
  const answer = last(text);
  return { ...answerJson(answer), understood: answer.understood, text: plainText(answer).replace(/^Asked: .*\n+/, '') };
};
const said = (text: string) => asked(text).text;

describe('invitations', () => {
  it.each([
    'Whom did Hashemi invite to Iran?',
    'Which countries did Hashemi ask to visit Iran?',
    'Which three sides has Hashemi asked to come to Iran?',
    'To whom has Hashemi extended an invitation to come to Iran?',
  ])('are those of the requests that ask somebody to come: %s', (text) => {
    expect(said(text)).toMatch(/Malaysia[\s\S]*Algeria[\s\S]*International Telecommunication Union/);
    expect(said(text)).not.toMatch(/training courses|corridors/);
  });

  it('are told with those through whom a side was invited', () => {
    expect(said('Who has been invited by Hashemi to visit Iran?')).toMatch(
      /^Addressed: Malaysia \(Fahmi Fadzil\), Algeria \(Sid Ali Zerrouki\) and International Telecommunication Union \(Doreen Bogdan-Martin\)\./,
    );
  });

  it('of somebody are asked for anew, and not of those that were shown', () => {
    expect(last('Whom did Hashemi invite to Iran?', 'and who invited him?').understood).toMatch(
      /^Invitations to Sattar Hashemi/,
    );
  });

  it('of others are no yes', () => {
    const { outcome, text } = asked("Did Iran invite Kenya's minister to Tehran?");
    expect(outcome).toBe('no-record');
    expect(text).toMatch(/^No invitation /);
  });
});

describe('who stands for no state', () => {
  it.each([
    ["Which of Zerrouki's Cape Town counterparts worked for international organisations and not for governments?"],
    ['Which people who represent no government did Zerrouki meet in Cape Town?'],
  ])('is asked for as a body: %s', (text) => {
    const { understood, text: told } = asked(text);
    expect(understood).toMatch(/^Organisations /);
    expect(told).toMatch(/Lamanauskas[\s\S]*Snene/);
  });

  it('stands for one of the countries where that is asked', () => {
    expect(asked('Which countries did Zerrouki meet in Cape Town?').understood).toMatch(/^Countries/);
  });
});

describe('what is asked for and what it is not', () => {
  it.each([
    [
      'With which partners did the DCO sign a memorandum, as opposed to a statement of intent, at its Amman assembly?',
      'Memoranda of Digital Cooperation Organization signed at DCO General Assembly 2025',
    ],
    [
      'Which memoranda has Malaysia signed, not counting those that are still proposed or under review?',
      'Signed memoranda of Malaysia',
    ],
  ])('is asked for once: %s', (text, restated) => {
    expect(asked(text).understood).toBe(restated);
    expect(asked(text).text).not.toContain('Not read');
  });
});

describe('what is left out', () => {
  it.each([
    ['which agreements did India sign in 2026, not counting memoranda', /except memoranda$/],
    ['which agreements were signed but not pending', /except pending/],
  ])('is no contrast, and is left out: %s', (text, restated) => {
    expect(asked(text).understood).toMatch(restated);
  });
});

describe('posts and bodies', () => {
  it.each([
    ['who is the director of the ITU radiocommunication bureau', 'Mario Maniewicz'],
    ['who leads the ITU development bureau?', 'Cosmas Luckyson Zavazava'],
    ['who heads the telecommunication standardization bureau', 'Seizo Onoe'],
    ['who was the minister in charge of ICT in Iran in 2023', 'Issa Zarepour'],
  ])('are held by whoever heads them: %s', (text, name) => {
    expect(said(text)).toMatch(new RegExp(`^${name}`));
  });

  it('are called by words that are no conference alone', () => {
    expect(asked('who spoke for the radiocommunication bureau in Baku').understood).not.toContain('WRC-23');
  });

  it.each(['meetings at the world radiocommunication conference', 'meetings at WRC-23'])(
    'are no conference, which its own name is: %s',
    (text) => {
      expect(asked(text).understood).toBe('Meetings at WRC-23');
    },
  );

  it('that met are asked for as a meeting', () => {
    const text = 'Who led each side when the Iran-Azerbaijan ICT working group convened in Baku in 2019?';
    expect(said(text)).toMatch(/Hossein Joshani.*Elmar Valizadeh/);
    expect(said(text)).not.toContain('WTDC-25');
  });

  it('have seats, and no places that something was at', () => {
    expect(asked('which states campaigned for a place on the ITU Council?').understood).toMatch(/^Countries/);
  });
});

describe('somebody whom nobody knows', () => {
  it('is asked about with whom he is said to have done it, and nothing before is carried over', () => {
    const before = 'who did Hashemi meet in Baku?';
    const { understood, outcome } = last(before, 'did neuralink ever sign anything with Rwanda');
    expect(outcome).toBe('no-record');
    expect(understood).not.toMatch(/Hashemi|Baku/);
    expect(last(before, 'and did he ever sign anything with Kenya').understood).toMatch(/Hashemi/);
  });
});

describe('whoever came somewhere', () => {
  it('may have come for talks, and on no visit', () => {
    const { outcome, text } = asked('which minister from Chad came to Baku in January 2026');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/Boukar Michel/);
  });

  it('is said to have come, which is read as what it was said of', () => {
    const came = 'Ministers of Chad who came to Baku in January 2026';
    expect(asked('which minister from Chad came to Baku in January 2026').understood).toMatch(came);
    expect(asked(came).query).toEqual(asked('which minister from Chad came to Baku in January 2026').query);
    expect(asked('which minister from Chad visited Baku in January 2026').understood).toMatch(
      /^Ministers of Chad who made visits/,
    );
  });
});

describe('what waits for a signature, or ended with one', () => {
  it('is not signed, or is', () => {
    expect(asked('Which memoranda of Malaysia are still waiting for a signature?').text).not.toContain('Timor-Leste');
    expect(last("Zerrouki's meetings in Cape Town", 'which one ended with a signature').understood).toBe(
      'Signed agreements among those shown before',
    );
  });
});

describe('words joined to "have"', () => {
  it.each(["which agreements they've signed: Azercosmos", 'azercosmos – everyone theyve signed with'])(
    'are two: %s',
    (text) => {
      expect(asked(text).understood).toMatch(/greements of Azercosmos$/);
    },
  );
});
