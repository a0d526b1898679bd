import { nameKeys } from '../../graph/normalise.js';

/**
 * Fillers that may stand in a question to a program. All others ("us", "file", "someone", "back") are how people talk to
 * each other, so that a message with one of them is left alone: a new word is a risk until it is listed here.
 */
export const NEUTRAL_FILLERS = folded(
  'the|a|an|please|pls|plz|then|so|also|too|ever|yet|already|still|all|every|been|be|being|had|as|exactly|together|kindly|than|such as|' +
    'which|that|where|one|respectively|altogether|in total|in all|so far|to date|at least|both sides|each side|since then|' +
    'while|own|including|involving|it was|there was|even|again|' +
    'le|la|les|l|un|une|des|du|est|sont|été|a|ont|alors|encore|déjà|aussi|toutes|tous|svp|' +
    'el|los|las|una|ya|también|fue|fueron|ha|han',
);

/**
 * Words that steer a question about records, but that people use at least as often of their own work: copy that is live,
 * a headline, a link, a photo call. A message with one of them is left alone, whatever else it says.
 */
export const EVERYDAY_WORDS = folded(
  // their copy, their desk, their paperwork
  'live|running|active|effective|idle|stuck|stalled|inactive|draft|drafts|in draft|under review|being reviewed|reviewed|' +
    'done with|finished|wrapped up|dropped|scrapped|cancelled|canceled|withdrawn|late|overdue|delayed|too late|due to|' +
    'behind schedule|working|is working|work yet|in use|waiting|still waiting|outstanding|still open|unfinished|not done|' +
    'not finished|in the pipeline|not working|cover|covers|covered|covering|' +
    'side event|side events|reception|receptions|breakfast|luncheon|session|sessions|roundtable|exchange|exchanges|' +
    'text|texts|document|documents|paper|papers|paperwork|memo|memos|contract|contracts|understanding|' +
    'program|programs|task force|action plan|' +
    'idea|ideas|table|asks|words|put|note|noted|comment|told|tell|argue|claim|mentioning|' +
    // what is asked of people, not of records
    'get|give|give me|name|names|names pls|print|find|display|describe|details|summary|info|news on|no|nothing|' +
    'confirm|right|correct|if|whether|y n|something|share|pass|passed|approved|approve|guy|man|woman|part|party|' +
    // going on among them
    'phone call|telephone|phone|by phone|phoned|rang|call|phone calls|fly to|join|joined|trips|going on|' +
    'happen|happens|open|here|meeting up|meet up|talking to|talking with|speaking to|speaking with|' +
    'встречается|встречаются|встречаемся|подпишет|подпишут|встреча|встречу|собрание|текст|файл|' +
    'یلتقی|يوقع|متن|نص|النص|texte|textes',
);

/** Sight, speech and coming: said of colleagues, unless somebody on record is the one who did it. */
export const FAMILIAR_WORDS = folded(
  'saw|see|seen|talk|talked|talk to|talked to|talk with|talked with|spoken|spoken to|speak to|spoke to|speak with|met up|' +
    'bumped into|huddled with|get together|got together|in talks|had a meeting|face to face|came|showed up|turned up|' +
    'turn up|show up|present|receive|decided|decide|have a meeting|had a meeting|go to|travel|travel to',
);

/** First and second persons, and calls to act together, in the languages whose fillers are too many to be listed as neutral. */
export const PERSONAL_WORDS = folded(
  'я|ты|вы|мы|мне|меня|тебе|тебя|нам|нас|вам|вас|мой|моя|твой|наш|наша|наше|наши|ваш|ваша|ваши|у кого|надо|нужно|' +
    'можешь|можете|могу|можем|давай|давайте|спасибо|ребята|коллеги|кто-нибудь|кто-то|' +
    'تو|شما|ما|داری|دارید|داریم|دارم|هستی|هستید|هستیم|هستم|می‌توانی|می‌توانید|میشه|باید|کنیم|بچه‌ها|کسی|نظرت|مرا|ما را|' +
    'أنت|أنتم|نحن|أنا|عندك|عندي|عندنا|معك|معي|معنا|لدينا|لديك|رأيك|هل يمكنك|ممكن|يا|أحد|شباب|معه',
);

/** Whole messages about the answer before: its sources. A link, a proof or "who says so" is asked of people as well. */
export const SOURCE_WORD = /(?:^|\s)(?:sources?|المصدر|مصدر|مصادر|المصادر|منبع|منابع|источник[а-я]?)(?:\s|$)/u;

/** Whole messages that turn the page. "go on", "continue" and "next" are said to people. */
export const MORE_WORDS = folded(
  'more|show more|next page|show the rest|show all|page suivante|affiche plus|صفحه بعد|صفحه بعدی|بقیه را نشان بده|' +
    'المزيد|الصفحة التالية|покажи ещё|следующая страница|все результаты',
);

/** Whole messages that drop what was asked. "never mind" and "clear" are said to people. */
export const RESET_WORDS = folded(
  'start over|reset|new question|start again|begin again|nouvelle question|سؤال جدید|از نو|سؤال جديد|ابدأ من جديد|' +
    'новый вопрос|начать заново|начнём сначала',
);

/** Words that open a change of the question before: a name in the place of another. */
export const JOINING_WORDS = folded('and|et|y|e|و|и|а|а что|ва');

/** Commands that a program is given and people seldom are. */
export const SHOWING_WORDS = folded(
  'list|show me|search|look up|lookup|pull up|enumerate|tell me about|more about|brief me on|overview of|overview|' +
    'summarise|summarize|anything on|anything about|everything on|everything about|all about|information on|info on|' +
    'who all|liste|lister|listez|montrez-moi|montre-moi|parlez-moi de|que sait-on de|quid de|quid du|' +
    'покажи|покажите|перечисли|перечислите|расскажи о|расскажи про|فهرست|لیست|نشان بده|اعرض|اذكر|قائمة',
);

/** Commands that leave a name alone to say what is wanted: "tell me about Zavazava". */
export const TELLING_WORDS = folded(
  'tell me about|more about|brief me on|overview of|anything on|anything about|everything on|everything about|' +
    'all about|information on|info on|search|look up|lookup|parlez-moi de|que sait-on de|quid de|quid du|' +
    'расскажи о|расскажи про',
);

/** States of agreements that nobody says of copy or of a meeting: "in force", "ratified". */
export const FORMAL_STATES =
  /\b(?:force|effect|ratified|operational|in operation|implemented|executed|negotiat\p{L}*|expired|lapsed|terminated|adopted|already signed|implementation|vigueur|ratifiée?s?)\b|действ|в силе|اجرا|لازم|سار|نافذ/u;

/** Meeting in words that leave no doubt; "talked to" and "saw" are said of colleagues. */
export const FORMAL_MEETING =
  /\b(?:meet|met|talks|discussions|bilaterals?|received|conferred|spoke with|sit down|sat down|sat)\b/;

/** Names of topics that are also everyday matters at a conference. */
export const EVERYDAY_TOPICS = folded(
  'space|training|flights|scams|climate|transport|roads|cloud|energy|research|environment|messengers|universities|' +
    'telecom|telecoms|reconstruction|frequencies|candidates|candidature|candidacy|chips|education|gender|farming|roaming',
);

/** The first and second person inside a phrase of the vocabulary ("what do you have on"): asked of a colleague as well. */
export const TO_PEOPLE = /\b(?:you|your|yours|we|us|our|ours|i|my|mine|lets)\b/;

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split('|').flatMap((word) => nameKeys(word)));
}
