import { describe, expect, it } from 'vitest';
import { graphFor } from '../../../src/core/graph/graph.js';
import type { Question } from '../../../src/core/question/question.js';
import { understand } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';

const graph = graphFor(await loaded(), []);

function read(text: string): Question {
  return understand(text, graph, { now: '2026-11-24T12:00:00Z', zone: 'UTC' }).question;
}

function sides(question: Question): string[] {
  return question.parties.map((term) => `${term.excluded ? 'not ' : ''}${term.role} ${term.label}`);
}

describe('who puts what to whom', () => {
  it.each([
    ['ایران به پاکستان چه پیشنهادی داد؟', 'IR>PK'],
    ['ماذا اقترحت إيران على باكستان؟', 'IR>PK'],
    ['ماذا عرضت إيران على كينيا؟', 'IR>KE'],
    ['Что предложил Иран Пакистану?', 'IR>PK'],
    ['Пакистану Иран что предложил?', 'IR>PK'],
    ["Qu'est-ce que l'Iran a proposé au Pakistan ?", 'IR>PK'],
    ['¿Qué propuso Irán a Pakistán?', 'IR>PK'],
    ['Что Таджикистан просил у Ирана?', 'TJ>IR'],
    ['ماذا طلبت طاجيكستان من إيران؟', 'TJ>IR'],
    ['تاجیکستان از ایران چه خواست؟', 'TJ>IR'],
    ["Qu'a demandé le Kenya à l'UIT ?", 'KE>itu'],
  ])('reads %s as %s', (text, direction) => {
    const { parties } = read(text);
    const of = (role: string) => parties.filter((term) => term.role === role).map((term) => term.entities[0]?.id);
    expect(`${of('from')}>${of('to')}`).toBe(direction);
  });
});

describe('yes/no questions', () => {
  it.each([
    'Хашеми встречался с Шерматовым?',
    'Встречался ли Хашеми с Моди?',
    'Меморандум Ирана и Таджикистана действует?',
    'آیا هاشمی با وزیر کنیا دیدار کرد؟',
    'تفاهم‌نامه ایران و تاجیکستان عملیاتی شده است؟',
    'هل وقعت عمان مذكرة مع فلسطين؟',
    'Le ministre iranien a-t-il rencontré la ministre pakistanaise ?',
    'Est-ce que Hashemi a rencontré Kabogo ?',
    '¿Se reunió Hashemi con el ministro keniano?',
    '¿Firmó Irán un memorando con Kenia?',
    '¿Ha firmado Malasia el memorando con Irán?',
    '¿Fue adoptada la resolución sobre Sudán?',
    'Встречался Хашеми с Кабого?',
    'التقى هاشمي بكابوغو؟',
  ])('asks after what is so: %s', (text) => {
    expect(read(text).yesNo).toBe(true);
  });

  it.each([
    'С кем встречался Хашеми?',
    'هاشمی با وزیر کنیا درباره چه گفتگو کرد؟',
    'من التقى هاشمي؟',
    'Quels ministres Hashemi a-t-il rencontrés ?',
    'Какие меморандумы не подписаны?',
    '¿Qué firmó Irán con Kenia?',
    'Irán firmó un memorando con Kenia',
    'О чём говорили Хашеми и Кабого?',
  ])('asks for more than yes: %s', (text) => {
    expect(read(text).yesNo).toBe(false);
  });
});

describe('names of other scripts', () => {
  it.each([
    ['Дата встречи Бектенова с Моди?', ['any Olzhas Bektenov', 'any Narendra Modi']],
    ['О чём говорили с Рашадом Набиевым?', ['any Rashad Nabiyev']],
    ['Кто виделся с Шазой Фатимой Хаваджей?', ['any Shaza Fatima Khawaja']],
    ['ماذا ناقش مودي وماكرون؟', ['any Narendra Modi', 'any Emmanuel Macron']],
    ['من التقى بهاشمي؟', ['any Sattar Hashemi']],
    ['لقاء قطر والجزائر', ['any Qatar', 'any Algeria']],
    ['دبیرکل اتحادیه بین‌المللی مخابرات کیست؟', ['any Doreen Bogdan-Martin']],
    ['من هي الأمينة العامة للاتحاد الدولي للاتصالات؟', ['any Doreen Bogdan-Martin']],
    ['Саттар Ҳошимӣ кист?', ['any Sattar Hashemi']],
  ])('finds those of %s', (text, expected) => {
    expect(sides(read(text))).toEqual(expected);
  });

  it.each(['Встречался ли Лалит Моди с Макроном?', 'Хашеми встречался с Шадаевым?'])(
    'takes nobody on record for a name that is not: %s',
    (text) => {
      expect(read(text).unknown).toHaveLength(1);
    },
  );

  it.each([
    ['встречи в Женеве', 'geneva'],
    ['встречи в Кейптауне', 'cape town'],
    ['لقاءات بالدوحة', 'doha'],
    ['دیدارهای باکو', 'baku'],
    ['rencontres à Bakou', 'baku'],
    ['rencontres au Cap', 'cape town'],
    ['reuniones en Ginebra', 'geneva'],
  ])('finds the place of %s', (text, place) => {
    expect(read(text).places.flatMap((term) => term.ids)).toEqual([place]);
  });

  it.each([
    ['Что подписали Казахстан и Туркменистан по оптоволокну?', 'fibre-optics'],
    ['ما هي الاتفاقيات المتعلقة بالذكاء الاصطناعي؟', 'ai'],
    ['ایران درباره ترانزیت داده چه پیشنهادی داد؟', 'data-transit'],
    ["Quels accords portent sur l'intelligence artificielle ?", 'ai'],
  ])('finds the topic of %s', (text, topic) => {
    expect(read(text).topics.flatMap((term) => term.ids)).toEqual([topic]);
  });

  it.each([
    ['Где прошла ВКРЭ-25?', 'wtdc-25'],
    ["Où s'est tenue la CMDT ?", 'wtdc-25'],
    ['أين عقد المؤتمر العالمي لتنمية الاتصالات؟', 'wtdc-25'],
  ])('finds the conference of %s', (text, conference) => {
    expect(read(text).conferences.flatMap((term) => term.ids)).toEqual([conference]);
  });

  it('narrows by the English word for what is neither name nor topic', () => {
    expect(read('Обсуждали ли хлопок с Ираном?').narrowing).toEqual(['cotton']);
  });
});

describe('adjectives of countries', () => {
  it.each([
    ['¿Con quién se reunió el ministro argelino?', ['any Sid Ali Zerrouki']],
    ['acuerdos iraníes pendientes', ['any Iran']],
    ['¿Qué propuso la delegación ugandesa?', ['from Uganda']],
    ['las empresas francesas en Nueva Delhi', ['any France']],
    ['documentos saudíes con los marroquíes', ['any Saudi Arabia', 'any Morocco']],
  ])('are read in Spanish: %s', (text, expected) => {
    expect(sides(read(text))).toEqual(expected);
  });
});
