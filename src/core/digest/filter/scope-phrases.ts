import { nameKeys, phraseKeys, type Token } from '../../graph/normalise.js';
import { CHANGE_KINDS } from './filter.js';

/** What a phrase of a wish for news means that no question knows. */
export type PhraseMeaning =
  | {
      readonly is: 'change';
      readonly change: (typeof CHANGE_KINDS)[number];
      /** "corrections" stands by itself; "corrected" says more of what follows. */
      readonly isNoun: boolean;
    }
  | { readonly is: 'everything' }
  | { readonly is: 'until' }
  | { readonly is: 'not' }
  /** "not only": says that there is more, and not what. */
  | { readonly is: 'unclear' };

/** A phrase at token positions, `end` exclusive. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly meaning: PhraseMeaning;
}

type Named = `${(typeof CHANGE_KINDS)[number]}:${'noun' | 'adjective'}` | 'everything' | 'not' | 'unclear';

/** English, Persian, Arabic, Russian, Tajik and French, one language a line. */
const PHRASES: Readonly<Record<Named, readonly string[]>> = {
  'added:noun': [
    'additions|new records|new entries|new items|new additions',
    'افزوده‌ها|موارد جدید',
    'الإضافات|إضافات',
    'новые записи|добавления',
    'сабтҳои нав',
    'ajouts|nouveaux enregistrements',
  ],
  'added:adjective': [
    'new|newly added|newly recorded|added|brand new',
    'جدید|تازه|جدیدی|تازه‌ای',
    'جديد|جديدة|الجديد|الجديدة|الجدد',
    'новый|новая|новое|новые|новых|новым|новыми|новую|новой|нового',
    'нав|наве|навин|нави',
    'nouveau|nouveaux|nouvel|nouvelle|nouvelles',
  ],
  'status:noun': [
    'status changes|status change|changes of status|change of status|changes in status|change in status|changed status|status updates|status update|state changes',
    'تغییر وضعیت|تغییرات وضعیت|تغییرهای وضعیت|تغییر در وضعیت',
    'تغييرات الحالة|تغيير الحالة|تغيرات الحالة|تغير الحالة|تغيرات الوضع|تغييرات الوضع|تغير الوضع',
    'изменения статуса|изменение статуса|изменений статуса|изменениях статуса|изменении статуса|изменения статусов|смена статуса|смену статуса|смены статуса|смене статуса',
    'тағйири вазъ|тағйироти вазъ|тағйири вазъи|тағйироти вазъи|тағйири вазъият|тағйироти вазъият|тағйири мақом|тағйироти мақом',
    'changements de statut|changement de statut|changements d’état|modifications de statut|évolutions du statut',
  ],
  'status:adjective': [],
  'corrected:noun': [
    'corrections|correction|amendments|edits|corrected records',
    'اصلاحات|اصلاحیه|اصلاحیه‌ها|تصحیح‌ها|تصحیحات|تصحیح',
    'تصحيحات|التصحيحات|تصويبات|التصويبات|تصحيح',
    'исправления|исправление|исправлений|исправлениях|поправки|поправок',
    'ислоҳҳо|тасҳеҳ|тасҳеҳот',
    'rectifications|rectificatifs|correctifs',
  ],
  'corrected:adjective': [
    'corrected|amended|edited',
    'اصلاح‌شده|تصحیح‌شده',
    'المصححة|مصححة',
    'исправленные|исправленных',
    'ислоҳшуда',
    'corrigés|corrigées',
  ],
  'source:noun': [
    'new sources|new source|additional sources|further sources|added sources',
    'منابع جدید|منبع جدید|منابع تازه',
    'مصادر جديدة|المصادر الجديدة',
    'новые источники|новых источниках|новых источников|новый источник',
    'манбаъҳои нав|сарчашмаҳои нав',
    'nouvelles sources|nouvelle source',
  ],
  'source:adjective': [],
  'withdrawn:noun': [
    'withdrawals|withdrawal|removals|removal|deletions|withdrawn records|removed records',
    'حذف‌ها|موارد حذف‌شده',
    'المحذوفات|محذوفات',
    'удаления|удалённые записи|удаление',
    'сабтҳои ҳазфшуда',
    'retraits|retrait|suppressions',
  ],
  'withdrawn:adjective': [
    'withdrawn|removed|deleted',
    'حذف‌شده',
    'المحذوفة|المسحوبة',
    'удалённые|отозванные',
    'ҳазфшуда',
    'retirés|retirées|supprimés|supprimées',
  ],
  // Tajik "на" is a preposition in Russian, whose words are read along with it.
  not: [
    'dont|do not|anything but|everything but|all news but|everything but for|not about|nothing on|nothing from',
    'вале на|аммо на|вале не|аммо не|лекин на|ғайри|ба истиснои',
  ],
  unclear: [
    'not only|not just|not solely',
    'نه فقط|نه تنها',
    'ليس فقط',
    'не только',
    'на танҳо|на фақат',
    'pas seulement',
  ],
  everything: [
    'everything|all news|all the news|anything|all of it|all changes|any change|any changes|everything new|anything new|everything that changes|whatever changes|all updates',
    'همه چیز|همه‌چیز|همه خبرها|همه اخبار|هر چیزی|همه',
    'كل شيء|كل الأخبار|جميع الأخبار|الكل',
    'всё|все|всем|все новости|всех новостях|всё подряд',
    'ҳама чиз|ҳама|ҳамаи хабарҳо',
    'tout|toutes les nouvelles|toute l’actualité',
  ],
};

/** "until it is closed": a word that opens it, words that may stand inside, and one by which it closes. */
const UNTIL: readonly (readonly [opens: string, inside: string, closes: string])[] = [
  [
    'until|till|til|untill',
    'it|its|is|gets|has|been|the|this|that|agreement|memorandum|mou|deal|matter|in|comes|enters|into|they|are|finally|of',
    'closed|closes|closure|settled|over|done|finished|completed|completion|operational|force|effect|concluded|resolved|implemented|terminated|expires|expired|ends|end|adopted',
  ],
  [
    'تا',
    'وقتی|زمانی|که|ان|این|آن|بسته|تمام|نهایی|اجرایی|عملیاتی|به|تفاهم|نامه|تفاهم‌نامه|اجرای|بستن',
    'شود|بشود|شدن|شدنش|پایان|برسد|اجرا|بسته|اجرایش',
  ],
  [
    'حتى',
    'يتم|أن|دخولها|دخوله|حيز|تدخل|يدخل|إلى',
    'إغلاقها|إغلاقه|يغلق|تغلق|ينتهي|تنتهي|انتهائها|انتهائه|التنفيذ|نهايته|نهايتها|تنفيذها|تنفيذه',
  ],
  [
    'до|пока',
    'не|он|она|оно|его|её|будет|меморандум|меморандума|соглашение|соглашения|вступит|вступления|в',
    'закрытия|закрыт|закрыта|закрыто|закроют|завершения|завершён|завершится|силу|исполнения|выполнен|окончания',
  ],
  ['то', 'он|ки|вақте|пурра|ба', 'баста|шудан|шавад|анҷом|иҷро'],
  [
    'jusqu’à|jusqu’au',
    'ce|qu’il|qu’elle|soit|sa|son|la|le|l|en|de|du|entre',
    'clos|close|clôture|terminé|terminée|vigueur|conclu|réglé|fin|conclusion',
  ],
];

interface Table {
  readonly meanings: ReadonlyMap<string, PhraseMeaning>;
  readonly until: readonly { readonly opens: Keys; readonly inside: Keys; readonly closes: Keys }[];
}
type Keys = ReadonlySet<string>;

let memo: Table | undefined;

/** The tables in the form that tokens have, on first use. */
function table(): Table {
  memo ??= {
    meanings: new Map(
      (Object.keys(PHRASES) as Named[]).flatMap((named) =>
        [...keysOf(PHRASES[named].join('|'))].map((key) => [key, meaningOf(named)] as const),
      ),
    ),
    until: UNTIL.map(([opens, inside, closes]) => ({
      opens: keysOf(opens),
      inside: keysOf(inside),
      closes: keysOf(closes),
    })),
  };
  return memo;
}

function keysOf(list: string): Keys {
  return new Set(list.split('|').flatMap((phrase) => nameKeys(phrase)));
}

function meaningOf(named: Named): PhraseMeaning {
  if (named === 'everything' || named === 'not' || named === 'unclear') return { is: named };
  const change = CHANGE_KINDS.find((one) => named.startsWith(`${one}:`))!;
  return { is: 'change', change, isNoun: named.endsWith(':noun') };
}

/** Most words of a phrase that is looked up, and of one that says until when. */
const LONGEST = 4;
const LONGEST_UNTIL = 8;

/** The phrases among some tokens, the longest at each place. A token that `isTaken`, as part of a name, is none of theirs. */
export function phrasesIn(words: readonly Token[], isTaken: (token: number) => boolean): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length; at = Math.max(at + 1, found.at(-1)?.end ?? 0)) {
    const one = isTaken(at) ? null : (untilAt(words, at) ?? phraseAt(words, at, isTaken));
    if (one) found.push(one);
  }
  return found;
}

function phraseAt(words: readonly Token[], start: number, isTaken: (token: number) => boolean): FoundPhrase | null {
  for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
    const phrase = words.slice(start, end);
    if (phrase.some((_, offset) => isTaken(start + offset))) continue;
    const meaning = phraseKeys(phrase)
      .map((key) => table().meanings.get(key))
      .find((one) => one !== undefined);
    if (meaning) return { start, end, meaning };
  }
  return null;
}

function untilAt(words: readonly Token[], start: number): FoundPhrase | null {
  for (const { opens, inside, closes } of table().until) {
    if (!opens.has(words[start]!.key)) continue;
    let end = 0;
    for (let at = start + 1; at < Math.min(words.length, start + LONGEST_UNTIL); at++) {
      const { key } = words[at]!;
      if (closes.has(key)) end = at + 1;
      else if (!inside.has(key)) break;
    }
    if (end > 0) return { start, end, meaning: { is: 'until' } };
  }
  return null;
}
