import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src/core/digest/wish/read-request.js';

/** What is asked, as `kind id | about`. */
function asked(text: string): string | null {
  const request = readRequest(text);
  if (!request) return null;
  const id = 'id' in request && request.id ? ` ${request.id}` : '';
  const about = 'about' in request ? ` | ${request.about}` : '';
  const to = 'to' in request && request.to !== 'unsaid' ? ` → ${request.to}` : '';
  return `${request.kind}${id}${to}${about}`;
}

describe('a message about digests', () => {
  it.each([
    ['digest', 'list'],
    ['Digests', 'list'],
    ['/digest list', 'list'],
    ['digest help', 'help'],
    ['digest pause dg4k7m', 'pause dg4k7m'],
    ['digest pause', 'pause'],
    ['digest stop #DG4K7M', 'pause dg4k7m'],
    ['digest remove dg4k7m.', 'remove dg4k7m'],
    ['digest explain dg4k7m', 'explain dg4k7m'],
    ['digest why dg4k7m', 'explain dg4k7m'],
    ['digest edit dg4k7m every day at 18:00 about Kenya', 'edit dg4k7m | every day at 18:00 about Kenya'],
    ['digest preview', 'preview |'],
    ['digest preview about Kenya', 'preview | about Kenya'],
    ['digest give dg4k7m to Ann', 'give dg4k7m'],
    ['digest accept dg4k7m', 'accept dg4k7m'],
    ['digest decline dg4k7m', 'decline dg4k7m'],
    ['digest refuse', 'decline'],
    ['digest take dg4k7m', 'take dg4k7m'],
    ['digest every weekday at 8 about Pakistan', 'add | every weekday at 8 about Pakistan'],
    ['digest add COP29 news daily', 'add | COP29 news daily'],
  ])('as a command: %s', (text, expected) => expect(asked(text)?.trim()).toBe(expected));

  it.each([
    [
      'send me a digest every weekday at 8 Tehran time about Pakistan but not space',
      'add → person | every weekday at 8 Tehran time about Pakistan but not space',
    ],
    ['Please send us a daily digest on Kenya here', 'add → place | daily on Kenya here'],
    ['can you send me daily updates about Tajikistan?', 'add → person | daily about Tajikistan'],
    ['subscribe me to Pakistan every Monday at 9', 'add → person | Pakistan every Monday at 9'],
    ['subscribe this channel to agreements with Iran', 'add → place | agreements with Iran'],
    ['notify me when the Iran-Tajikistan memorandum changes', 'add → person | the Iran-Tajikistan memorandum'],
    ['tell me when the Iran-Pakistan MoU is signed', 'add → person | the Iran-Pakistan MoU'],
    ['let me know if anything changes on Kenya', 'add → person | Kenya'],
    [
      'follow the Iran-Tajikistan memorandum until it is closed',
      'add | the Iran-Tajikistan memorandum until it is closed',
    ],
    ['I want a weekly summary of Algeria', 'add | weekly of Algeria'],
    ['weekly recap about Oman please', 'add | weekly about Oman'],
    ["I'd like to get the morning briefing on ITU", 'add | morning on ITU'],
    ['send me what changed every day at 7', 'add → person | every day at 7'],
    ['unsubscribe', 'remove'],
    ['unsubscribe me from dg4k7m', 'remove dg4k7m'],
    ['cancel my digest', 'remove'],
    ['pause my digest dg4k7m', 'pause dg4k7m'],
    ['stop sending me the digest', 'pause'],
    ['resume my digest', 'resume'],
    ['show my digests', 'list'],
    ['what digests are there', 'list'],
    ['what am I subscribed to?', 'list'],
    ['why did I get this', 'explain'],
    ['why am I getting this dg4k7m', 'explain dg4k7m'],
    ['preview my digest dg4k7m', 'preview dg4k7m |'],
    ['change my digest dg4k7m to 9:00', 'edit dg4k7m | to 9:00'],
    ['ping us when anything moves on Oman', 'add → place | Oman'],
    ['stick Kabogo and Hashemi on my radar please', 'add → person | Kabogo and Hashemi'],
    [
      'could someone email me a roundup every Tuesday of whatever is new with Ghana?',
      'add → person | every Tuesday of with Ghana',
    ],
    ['We need an alert as soon as a visit to Tashkent comes up', 'add | a visit to Tashkent'],
    ['post the weekly recap in our desk thread at 17:00', 'add → place | weekly at 17:00'],
    ['keep our desk in the loop on anything Malaysian', 'add | Malaysian'],
    [
      'hey, every Thursday evening text me what changed with Norway',
      'add → person | every Thursday evening with Norway',
    ],
    ['warn me if the Oman letter of intent moves', 'add → person | the Oman letter of intent'],
    ['give us a shout when Chad ratifies', 'add → place | Chad ratifies'],
    ["I'd like to be told whenever Kenya meets the ITU", 'add | Kenya meets the ITU'],
    ['sign me up for updates on GITEX', 'add → person | GITEX'],
    ['flag new letters of intent to us', 'add → place | new letters of intent'],
    ['whatsapp me when the Oman contract is ratified', 'add → person | the Oman contract'],
    ['set a reminder for every visit of Norway', 'add | every visit of Norway'],
    ['stop it', 'pause'],
    ['no more alerts please', 'pause'],
    ['make it weekly', 'edit | weekly'],
    ['change it to every Friday at 9', 'edit | every Friday at 9'],
  ])('as a sentence: %s', (text, expected) => expect(asked(text)?.trim()).toBe(expected));

  it.each([
    'هر روز ساعت ۸ خلاصه پاکستان را برایم بفرست',
    'أرسل لي ملخصا يوميا عن باكستان الساعة ٨',
    'присылай мне дайджест по Пакистану каждый день в 8',
    'подпиши меня на новости по Кении',
    'envoie-moi un résumé chaque jour à 8h sur le Kenya',
    'abonne-moi aux accords du Pakistan',
  ])('in another language: %s', (text) => expect(readRequest(text)?.kind).toBe('add'));
});

describe('a question', () => {
  it.each([
    'tell me about Hashemi',
    'tell me when Iran met Pakistan',
    'tell me when the MoU was signed',
    'who sent Iran a proposal?',
    'who subscribed to the declaration?',
    'what did they follow up on?',
    'follow up on Kenya',
    'send',
    'give me the list of meetings in Baku',
    'give me a summary',
    'which conferences are in the digest of agreements?',
    'what is new since yesterday',
    'show all agreements',
    'what changed on Pakistan',
    'why did they meet?',
    'watch out',
    'Send me the list of meetings of Iran',
    'tell me when Iran signed',
    'give me everything new on Kenya since Monday',
    'tell me when the summit opens',
    'tell me when is the next conference',
    'tell me if Iran has signed anything with Kenya',
    'let me know who met whom in Baku',
    'tell me how many meetings there were each day of the summit',
    'send me every agreement of Iran',
    'forward me the memorandum',
    'which countries get an alert when a satellite falls?',
    'who signed up to the declaration',
    'did they agree to alert each other whenever networks fail?',
    'tell me about the second one',
    'keep it short',
    'make it a table',
    'change it to 2024',
  ])('is none: %s', (text) => expect(asked(text)).toBeNull());

  it('is never taken for an order, in any of the questions that are asked of Sideline', () => {
    const files = [
      'seed-forms',
      'dossier-forms',
      'people',
      'fresh-seed',
      'fresh-dossier',
      'fresh-people',
      'threads',
      'registers',
      'thread-talk',
    ];
    const texts = files.flatMap((name) =>
      readFileSync(new URL(`../../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as { question?: string; text?: string })
        .map((one) => one.question ?? one.text ?? ''),
    );
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => readRequest(text) !== null)).toEqual([]);
  });
});
