import { nameKeys } from '../../../src/core/graph/normalise.js';
import { LONGEST_COUNTRY_NAME } from '../../../src/core/records/countries/country-names.js';

/** The languages of Node 20's ICU that have names of their own for countries. */
export const LANGUAGES =
  'af ak am ar as ast az ba be bg bho bm bn bo br bs ca ce ceb ckb cs cv cy da de dz ee el en eo es et eu fa ff fi fil fo fr fy ga gd gl gu gv ha haw he hi hr hsb hu hy ia id ig is it ja jv ka kab kk kl km kn ko kok ks ku kw ky lb lg ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no nso oc om or os pa pl ps pt qu rm rn ro ru rw sa sah sc sd se sg si sk sl sn so sq sr st su sv sw ta te tg th ti tk tn to tr tt ug uk ur uz vi wo xh yi yo yue zh zu zh-Hant sr-Latn uz-Cyrl'.split(
    ' ',
  );

/** Languages whose two- and three-letter names in their own script are kept: "чад", "هند". */
const SHORT_NAMES_OF = new Set('ar fa ru tg ur hi zh ja ko he'.split(' '));

/** One name of one country in one language. */
export interface IcuName {
  readonly code: string;
  readonly language: string;
  readonly name: string;
}

/** What ICU calls the countries in all languages; the short style for English alone, elsewhere it is often two letters. */
export function icuNames(codes: readonly string[]): IcuName[] {
  return LANGUAGES.flatMap((language) =>
    (language === 'en' ? (['long', 'short'] as const) : (['long'] as const)).flatMap((style) => {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      return codes.flatMap((code) => spellings(code, names.of(code)).map((name) => ({ code, language, name })));
    }),
  );
}

/** Myanmar's names carry the older one in brackets, those of Hong Kong and Macao the state they belong to. */
function spellings(code: string, name: string | undefined): string[] {
  if (name === undefined) return [];
  const parts = name.split(/[()（）]/).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [name];
  if (code === 'MM') return parts.slice(0, 2);
  return ['HK', 'MO', 'CC'].includes(code) ? [name, parts[0] ?? name] : [name];
}

const LATIN = /^[\p{Script=Latin}\d ]+$/u;

/** The keys of a name that may stand in the table: not those that are words of another language (`LEFT_OUT`), too short to tell or longer than a look-up goes. */
export function usableKeys({ language, name }: IcuName): string[] {
  return nameKeys(name).filter((key) => {
    if (LEFT_OUT.has(key) || key.split(' ').length > LONGEST_COUNTRY_NAME) return false;
    if (LATIN.test(key)) return key.length > 3 || (language === 'en' && key.length > 2);
    return key.length > 3 || SHORT_NAMES_OF.has(language);
  });
}

/**
 * Names that are ordinary words, given names or cities in one of the languages people ask in, found by comparing all
 * keys with the most frequent words of English, French, Russian, Persian and Arabic. The comment says for which country.
 */
const LEFT_OUT = new Set([
  'island', // Iceland in German, Swedish, Czech, …
  'alan', // Åland in West Frisian
  'dominique', // Dominica in French; a given name
  'maurice', // Mauritius in French; a given name
  'mauricio', // Mauritius in Spanish; a given name
  'salvador', // El Salvador; a given name and a city
  'helena', // Saint Helena in Yoruba; a given name
  'columbia', // Colombia in Romanian; a university and a province
  'norfolk', // Norfolk Island; a county
  'granada', // Grenada in Spanish; a city
  'tunis', // Tunisia in Czech, Turkish, …; the capital
  'brasilia', // Brazil in Finnish; the capital
  'suis', // Switzerland in Breton; "am" in French
  'britannia', // Britain in Finnish
  'turk', // Turkey in Kabyle; a surname
  'laws', // Laos in Kabyle
  'gene', // Guinea in Yoruba
  'tunes', // Tunisia in Kabyle
  'mari', // Mali in Māori
  'indy', // India in Malagasy
  'indie', // India in Polish
  'malt', // Malta in Kabyle
  'swede', // Sweden in Afrikaans
  'pole', // Poland in Afrikaans
  'toga', // Togo in Irish
  'togas', // Togo in Lithuanian
  'bene', // Benin in Kirundi
  'kana', // Ghana in Māori
  'spann', // Spain in Icelandic
  'sati', // Chad in Tongan
  'sina', // China in Spanish-related tongues; Ibn Sina
  'sepia', // Serbia in Tongan
  'pala', // Palau in Icelandic
  'kine', // China in Albanian
  'kina', // China in Norwegian; a currency
  'quam', // Guam in Azerbaijani
  'gres', // Greece in Breton
  'keena', // Kenya in Wolof
  'kata', // Qatar in Tongan
  'lusia', // Russia in Tongan, Saint Lucia in Yoruba
  'cadi', // Chad in Hausa
  'romani', // Romania in Lingala; a people
  'bruine', // Brunei in Irish
  'nizere', // Niger in Sango
  'yamen', // Yemen in Hausa
  'того', // Togo in Russian: "of that"; taken with a capital alone
  'тога', // Togo in Belarusian: a toga
  'сад', // United States in Serbian: a garden
  'маета', // Mayotte in Belarusian
  'конго', // Congo in Chuvash: ambiguous
  'франц', // France in Mongolian; a given name
  'مالی', // Mali: "financial" in Persian and Arabic
  'موریس', // Mauritius in Persian; a given name
  'لاس', // Laos in Kashmiri
  'نیو', // Niue in Kashmiri: "new"
  'شام', // Syria in Urdu: "dinner" in Persian
  'گریس', // Greece in Kashmiri: grease
  'یومان', // Oman in Uyghur: "two days" in Arabic
  'پیرو', // Peru in Urdu: "after" in Persian
  'چک', // Czechia in Persian: a cheque
  'میسر', // Egypt in Sorani: "feasible"
]);
