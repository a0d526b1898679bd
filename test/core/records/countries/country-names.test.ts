import { describe, expect, it } from 'vitest';
import { phraseKeys, tokens } from '../../../../src/core/graph/normalise.js';
import { assignedCountries, countryName, demonym } from '../../../../src/core/records/countries/countries.js';
import { countriesNamed, isWrittenAs, readCountry } from '../../../../src/core/records/countries/country-names.js';

/** The codes that a text names, as a caller looks them up, joined by spaces. */
function named(text: string): string {
  for (const key of phraseKeys(tokens(text))) {
    const codes = countriesNamed(key);
    if (codes.length > 0) return codes.join(' ');
  }
  return '';
}

describe('countriesNamed', () => {
  it('knows every country by the name and the adjective that answers print', () => {
    const missing = assignedCountries().filter(
      (code) => !countriesNamed(phraseKeys(tokens(countryName(code)))[0] ?? '').includes(code),
    );
    const adjectives = assignedCountries().filter((code) => !named(demonym(code)).split(' ').includes(code));
    expect([missing, adjectives]).toEqual([[], []]);
  });

  it.each([
    // short and formal forms
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Great Britain', 'GB'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['America', 'US'],
    ['UAE', 'AE'],
    ['KSA', 'SA'],
    ['ROK', 'KR'],
    ['DPRK', 'KP'],
    ['S. Korea', 'KR'],
    ['DRC', 'CD'],
    ['PRC', 'CN'],
    ["People's Republic of China", 'CN'],
    ['Republic of China', 'TW'],
    ['Islamic Republic of Iran', 'IR'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Hashemite Kingdom of Jordan', 'JO'],
    ['Russian Federation', 'RU'],
    ['Holy See', 'VA'],
    // other and former names
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Swaziland', 'SZ'],
    ['Cape Verde', 'CV'],
    ['Holland', 'NL'],
    ['Czech Republic', 'CZ'],
    ['Turkey', 'TR'],
    ['Turkiye', 'TR'],
    ['Macedonia', 'MK'],
    ['East Timor', 'TL'],
    ['Timor', 'TL'],
    ['Persia', 'IR'],
    ['Zaire', 'CD'],
    ['Ceylon', 'LK'],
    ['Soviet Union', 'RU'],
    ['Czechoslovakia', 'CZ SK'],
    // names that come in twos
    ['Korea', 'KP KR'],
    ['North Korea', 'KP'],
    ['Congo', 'CD CG'],
    ['Congolese', 'CD CG'],
    ['Congo-Brazzaville', 'CG'],
    ['Congo (Kinshasa)', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Guinea', 'GN'],
    ['Guinea-Bissau', 'GW'],
    ['Equatorial Guinea', 'GQ'],
    ['Papua New Guinea', 'PG'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Nigerien', 'NE'],
    ['Nigerian', 'NG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Dominican', 'DM DO'],
    ['Georgia', 'GE'],
    ['Jordan', 'JO'],
    ['Chad', 'TD'],
    ['Sudan', 'SD'],
    ['South Sudan', 'SS'],
    // people and adjectives
    ['Iranians', 'IR'],
    ['Brits', 'GB'],
    ['Briton', 'GB'],
    ['British', 'GB'],
    ['Dutch', 'NL'],
    ['Emirati', 'AE'],
    ['Saudis', 'SA'],
    ['Swiss', 'CH'],
    ['Filipino', 'PH'],
    ['Malagasy', 'MG'],
    ['Kyrgyz', 'KG'],
    ['Burkinabè', 'BF'],
    ['England', 'GB'],
    ['Scottish', 'GB'],
    // French
    ["l'Iran", 'IR'],
    ['iranienne', 'IR'],
    ['iraniens', 'IR'],
    ['États-Unis', 'US'],
    ['Royaume-Uni', 'GB'],
    ["l'Arabie saoudite", 'SA'],
    ['saoudiennes', 'SA'],
    ['Corée du Sud', 'KR'],
    ['turque', 'TR'],
    ['algérien', 'DZ'],
    ['kényane', 'KE'],
    ['émirats', 'AE'],
    ['Suède', 'SE'],
    ['guinéenne', 'GN'],
    // Persian
    ['ایران', 'IR'],
    ['ایرانی', 'IR'],
    ['تاجیکستان', 'TJ'],
    ['تاجیک', 'TJ'],
    ['پاکستانی', 'PK'],
    ['آمریکا', 'US'],
    ['امریکایی', 'US'],
    ['عربستان سعودی', 'SA'],
    ['ترکیه‌ای', 'TR'],
    ['ترکیه ای', 'TR'],
    ['کره جنوبی', 'KR'],
    ['الجزایر', 'DZ'],
    ['جمهوری آذربایجان', 'AZ'],
    ['كنيا', 'KE'],
    // Arabic
    ['إيران', 'IR'],
    ['الإيراني', 'IR'],
    ['الإيرانية', 'IR'],
    ['الجزائر', 'DZ'],
    ['والجزائر', 'DZ'],
    ['للجزائر', 'DZ'],
    ['بالجزائر', 'DZ'],
    ['جزائري', 'DZ'],
    ['الجزائريين', 'DZ'],
    ['ومصر', 'EG'],
    ['السعودية', 'SA'],
    ['الولايات المتحدة', 'US'],
    ['والولايات المتحدة', 'US'],
    ['الإمارات العربية المتحدة', 'AE'],
    ['طاجيكستان', 'TJ'],
    ['وباكستان', 'PK'],
    ['كوريا الجنوبية', 'KR'],
    // Russian and Tajik
    ['Таджикистан', 'TJ'],
    ['Таджикистане', 'TJ'],
    ['Таджикистаном', 'TJ'],
    ['Ирана', 'IR'],
    ['Ирану', 'IR'],
    ['Иране', 'IR'],
    ['Россией', 'RU'],
    ['России', 'RU'],
    ['Индию', 'IN'],
    ['Кубы', 'CU'],
    ['Китаем', 'CN'],
    ['Египте', 'EG'],
    ['Польше', 'PL'],
    ['Израилем', 'IL'],
    ['Саудовской Аравией', 'SA'],
    ['Объединённых Арабских Эмиратов', 'AE'],
    ['Соединённых Штатов', 'US'],
    ['Южной Кореи', 'KR'],
    ['Республики Казахстан', 'KZ'],
    ['США', 'US'],
    ['иранский', 'IR'],
    ['иранской', 'IR'],
    ['иранскими', 'IR'],
    ['пакистанским', 'PK'],
    ['американцы', 'US'],
    ['таджикский', 'TJ'],
    ['Тоҷикистон', 'TJ'],
    ['Тоҷикистонро', 'TJ'],
    ['Эрон', 'IR'],
    ['Эрони', 'IR'],
    ['тоҷикӣ', 'TJ'],
    // elsewhere
    ['Deutschland', 'DE'],
    ['Brasil', 'BR'],
    ['伊朗', 'IR'],
    ['ईरान', 'IR'],
    ['Ιράν', 'IR'],
    ['Azərbaycan', 'AZ'],
    ['İran', 'IR'],
    ['Oʻzbekiston', 'UZ'],
    ['O‘zbekiston', 'UZ'],
    ['אירן', ''],
    ['איראן', 'IR'],
    ['タジキスタン', 'TJ'],
  ])('reads %s as %s', (text, codes) => {
    expect(named(text)).toBe(codes);
  });

  it.each([
    'island man my as day end sam sad alan laws gene tunes mari malt toga kana sin mon km sec sip ira sa ra du su'.split(
      ' ',
    ),
    'maurice dominique helena salvador columbia norfolk granada turk'.split(' '),
    'the who did meet with what when where minister president signed and in to of on at is was from me we it'.split(
      ' ',
    ),
    'suis sont est pas dans pour avec qui les des une que sur par plus son mes'.split(' '),
    'مالی موریس لاس نیو شام گریس یومان پیرو چک میسر ترک قمری مجری کندی بود است را از با که این وزیر دیدار'.split(' '),
    'من في على مع التقى وزير ماذا متى أين هل كان هذا والي كمالي بعد لماذا'.split(' '),
    'того тога сад маета им ок франц кто где когда встретил с как его она они мало польза куб'.split(' '),
  ])('leaves ordinary words alone: %s …', (...words) => {
    expect(words.filter((word) => named(word) !== '' && !needsCapitals(word))).toEqual([]);
  });

  it('says nothing of what is no country', () => {
    expect(countriesNamed('')).toEqual([]);
    expect(countriesNamed('constructor')).toEqual([]);
    expect(countriesNamed('__proto__')).toEqual([]);
    expect(countriesNamed('و')).toEqual([]);
    expect(readCountry('ال')).toBeNull();
  });
});

function needsCapitals(word: string): boolean {
  const reading = readCountry(phraseKeys(tokens(word))[0] ?? '');
  return reading !== null && !isWrittenAs(reading, word);
}

describe('readCountry', () => {
  it.each([
    ['us', 'us', false],
    ['us', 'Us', false],
    ['us', 'US', true],
    ['us', 'U.S.', true],
    ['gb', 'gb', false],
    ['car', 'car', false],
    ['car', 'CAR', true],
    ['polish', 'polish', false],
    ['polish', 'Polish', true],
    ['reunion', 'reunion', false],
    ['reunion', 'Réunion', true],
    ['jersey', 'jersey', false],
    ['того', 'того', false],
    ['того', 'Того', true],
    ['iran', 'iran', true],
    ['uk', 'uk', true],
    ['turkey', 'turkey', true],
  ])('takes %s written %s: %s', (phrase, original, expected) => {
    const reading = readCountry(phrase);
    expect(reading && isWrittenAs(reading, original)).toBe(expected);
  });

  it.each([
    ['iran', 'name'],
    ['iranian', 'demonym'],
    ['congolese', 'demonym'],
    ['soviet union', 'former'],
    ['persia', 'former'],
    ['zaire', 'former'],
    ['burma', 'name'],
    ['scotland', 'part'],
    ['england', 'part'],
    ['иранскии', 'demonym'],
    ['الایرانیه', 'demonym'],
  ])('says how %s names it: %s', (phrase, how) => {
    expect(readCountry(phrase)?.how).toBe(how);
  });
});
