import { findPastArabicPrefix } from './arabic-prefix.js';

/** A group of countries that people name in one word: part of the world, or an organisation's members. */
export interface Region {
  /** Slug, stable: `south-asia`. */
  readonly id: string;
  /** In English, as a sentence prints it: `South Asia`, `the EU`. */
  readonly name: string;
  /** ISO codes in code-unit order. */
  readonly countries: readonly string[];
}

/**
 * The region that a folded phrase names ("gulf states", "african", "آسیای مرکزی"), or null. English names and adjectives,
 * and for the main regions French, Persian, Arabic and Russian ones. "states", "countries" and the like may follow or not.
 */
export function regionNamed(phrase: string): Region | null {
  return findPastArabicPrefix(phrase, (name) => REGIONS.get(name)) ?? null;
}

/** The region with an id; undefined where there is none. */
export function regionOf(id: string): Region | undefined {
  return [...REGIONS.values()].find((one) => one.id === id);
}

/** The most words that a region's name has. */
export const LONGEST_REGION_NAME = 6;

/** Whether a region's short name counts only in capitals: "eco" stands before many ordinary words. */
export function regionNeedsCapitals(phrase: string): boolean {
  return CAPITALS_ONLY.has(phrase);
}

const CAPITALS_ONLY: ReadonlySet<string> = new Set(['eco', 'ots', 'sco', 'eac', 'oic', 'ue']);

/**
 * Parts of the world after UN M49 (https://unstats.un.org/unsd/methodology/m49/). Taiwan, which M49 does not list, is put
 * with East Asia, Kosovo with Southern Europe; Iran, which M49 counts as Southern, is put with West Asia, as people who
 * write of the region do (SAARC, whose members are South Asia here, leaves it out too). All as of 2025.
 */
const M49 = {
  northAfrica: 'DZ EG EH LY MA SD TN',
  eastAfrica: 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  centralAfrica: 'AO CD CF CG CM GA GQ ST TD',
  southernAfrica: 'BW LS NA SZ ZA',
  westAfrica: 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  centralAsia: 'KG KZ TJ TM UZ',
  eastAsia: 'CN HK JP KP KR MN MO TW',
  southEastAsia: 'BN ID KH LA MM MY PH SG TH TL VN',
  southAsia: 'AF BD BT IN LK MV NP PK',
  westAsia: 'AE AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  easternEurope: 'BG BY CZ HU MD PL RO RU SK UA',
  northernEurope: 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  southernEurope: 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  westernEurope: 'AT BE CH DE FR LI LU MC NL',
  caribbean: 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  centralAmerica: 'BZ CR GT HN MX NI PA SV',
  southAmerica: 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  northernAmerica: 'BM CA GL PM US',
  australasia: 'AU CC CX HM NF NZ',
  pacificIslands: 'AS CK FJ FM GU KI MH MP NC NR NU PF PG PN PW SB TK TO TV UM VU WF WS',
} as const;

const SUB_SAHARAN = `${M49.eastAfrica} ${M49.centralAfrica} ${M49.southernAfrica} ${M49.westAfrica}`;
const LATIN_AMERICA = `${M49.caribbean} ${M49.centralAmerica} ${M49.southAmerica}`;
/** No UN definition: Western Asia without the Caucasus and Cyprus, with Egypt and Iran. */
const MIDDLE_EAST = 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE';

/** Id, name, members, and folded names by comma. Organisations: the page that lists the members stands above the line. */
const ENTRIES: readonly (readonly [string, string, string, string])[] = [
  [
    'africa',
    'Africa',
    `${M49.northAfrica} ${SUB_SAHARAN}`,
    'africa,african,africans,afrique,africain,africaine,africains,africaines,افریقا,افریقایی,قاره افریقا,افریقیا,افریقی,افریقیه,القاره الافریقیه,африка,африки,африке,африку,африкои,африканскии,африканская,африканские,африканских,африканского,африканскои,африканскими,африканским,افارقه,الافارقه,الافریقیین,الافریقیون,افریقاییها,africano,africanos,africana,africanas',
  ],
  [
    'north-africa',
    'North Africa',
    M49.northAfrica,
    'north africa,northern africa,north african,northern african,afrique du nord,nord africain,شمال افریقا,افریقای شمالی,شمال افریقیا,северная африка,севернои африки,севернои африке',
  ],
  [
    'west-africa',
    'West Africa',
    M49.westAfrica,
    'west africa,western africa,west african,western african,afrique de l ouest,afrique de louest,afrique occidentale,ouest africain,غرب افریقا,افریقای غربی,غرب افریقیا,западная африка,западнои африки,западнои африке',
  ],
  [
    'east-africa',
    'East Africa',
    M49.eastAfrica,
    'east africa,eastern africa,east african,eastern african,afrique de lest,afrique orientale,شرق افریقا,افریقای شرقی,شرق افریقیا,восточная африка,восточнои африки,восточнои африке',
  ],
  [
    'central-africa',
    'Central Africa',
    M49.centralAfrica,
    'central africa,central african,middle africa,central african states,central african countries,afrique centrale,افریقای مرکزی,وسط افریقیا,центральная африка,центральнои африки',
  ],
  [
    'southern-africa',
    'Southern Africa',
    M49.southernAfrica,
    'southern africa,southern african,afrique australe,جنوب قاره افریقا,الجنوب الافریقی',
  ],
  [
    'sub-saharan-africa',
    'sub-Saharan Africa',
    SUB_SAHARAN,
    'sub saharan africa,subsaharan africa,sub saharan,subsaharan,black africa,afrique subsaharienne,afrique noire,افریقای سیاه,جنوب صحرای افریقا,افریقیا جنوب الصحراء',
  ],
  ['horn-of-africa', 'the Horn of Africa', 'DJ ER ET SO', 'horn of africa,corne de lafrique,شاخ افریقا,القرن الافریقی'],
  ['sahel', 'the Sahel', 'BF ML MR NE TD', 'sahel,sahelian,ساحل افریقا,الساحل الافریقی'],
  [
    'asia',
    'Asia',
    `${M49.centralAsia} ${M49.eastAsia} ${M49.southEastAsia} ${M49.southAsia} ${M49.westAsia}`,
    'asia,asian,asians,asiatic,asiatics,asie,asiatique,asiatiques,اسیا,اسیایی,اسیوی,اسیویه,азия,азии,азию,азиеи,азиатскии,азиатские,азиатских,азиатская,азиатскои',
  ],
  [
    'south-asia',
    'South Asia',
    M49.southAsia,
    'south asia,southern asia,south asian,south asians,asie du sud,جنوب اسیا,اسیای جنوبی,южная азия,южнои азии,южную азию',
  ],
  [
    'south-east-asia',
    'South-East Asia',
    M49.southEastAsia,
    'south east asia,southeast asia,south eastern asia,southeastern asia,south east asian,southeast asian,asie du sud est,جنوب شرق اسیا,جنوب شرقی اسیا,اسیای جنوب شرقی,юго восточная азия,юго восточнои азии',
  ],
  [
    'central-asia',
    'Central Asia',
    M49.centralAsia,
    'central asia,central asian,central asians,central asian republics,middle asia,asie centrale,اسیای مرکزی,اسیای میانه,اسیا الوسطی,وسط اسیا,центральная азия,центральнои азии,центральную азию,средняя азия,среднеи азии,осиеи миена,осиеи марказии',
  ],
  [
    'east-asia',
    'East Asia',
    M49.eastAsia,
    'east asia,eastern asia,east asian,far east,far eastern,asie de lest,extreme orient,شرق اسیا,اسیای شرقی,خاور دور,الشرق الاقصی,восточная азия,восточнои азии,дальнии восток,дальнего востока',
  ],
  [
    'west-asia',
    'West Asia',
    M49.westAsia,
    'west asia,western asia,west asian,asie de louest,asie occidentale,غرب اسیا,اسیای غربی,غربی اسیا,западная азия,западнои азии',
  ],
  [
    'middle-east',
    'the Middle East',
    MIDDLE_EAST,
    'middle east,middle eastern,mideast,near east,moyen orient,proche orient,خاورمیانه,خاور میانه,الشرق الاوسط,ближнии восток,ближнего востока,ближнем востоке,ближневосточные,ближневосточных',
  ],
  [
    'mena',
    'the Middle East and North Africa',
    `${MIDDLE_EAST} ${M49.northAfrica}`,
    'mena,middle east and north africa',
  ],
  // https://www.gcc-sg.org/en/AboutUs/MemberStates
  [
    'gcc',
    'the Gulf states (GCC)',
    'AE BH KW OM QA SA',
    'gulf states,gulf countries,gulf state,gulf country,gulf arab states,gulf arab,gulf monarchies,gulf nations,gulf,gcc,gulf cooperation council,khaleeji,pays du golfe,golfe,etats du golfe,شورای همکاری خلیج فارس,کشورهای عربی خلیج فارس,خلیج,خلیجی,خلیجیه,دول الخلیج,دول الخلیج العربی,مجلس التعاون,مجلس التعاون الخلیجی,страны залива,стран залива,странами залива,ссагпз',
  ],
  [
    'persian-gulf',
    'the Persian Gulf states',
    'AE BH IQ IR KW OM QA SA',
    'persian gulf,persian gulf states,persian gulf countries,golfe persique,خلیج فارس,حوزه خلیج فارس,کشورهای خلیج فارس,персидскии залив,персидского залива',
  ],
  // http://www.lasportal.org/en/aboutlas/Pages/CountryData.aspx
  [
    'arab-states',
    'the Arab states',
    'AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE',
    'arab states,arab countries,arab country,arab state,arab world,arab nations,arab league,league of arab states,arab,arabs,pays arabes,monde arabe,arabe,arabes,کشورهای عربی,کشورهای عرب,جهان عرب,اتحادیه عرب,دول عربیه,الدول العربیه,العالم العربی,الوطن العربی,جامعه الدول العربیه,البلدان العربیه,عربیه,عربی,عرب,арабские страны,арабских стран,арабскими странами,арабских государств,арабскии мир,арабскии,арабские,арабских,лига арабских государств,лаг',
  ],
  [
    'maghreb',
    'the Maghreb',
    'DZ LY MA MR TN',
    'maghreb,maghrebi,maghrebin,maghrebins,مغرب عربی,المغرب العربی,магриб,магриба',
  ],
  ['levant', 'the Levant', 'IL JO LB PS SY', 'levant,levantine,بلاد الشام,شامات,левант'],
  [
    'europe',
    'Europe',
    `${M49.easternEurope} ${M49.northernEurope} ${M49.southernEurope} ${M49.westernEurope}`,
    'europe,european,europeans,europeen,europeenne,europeens,europeennes,اروپا,اروپایی,اوروبا,اوربا,اوروبی,اوروبیه,اوربی,европа,европы,европе,европу,европои,европеискии,европеиские,европеиских,европеискои,европеиская',
  ],
  [
    'eastern-europe',
    'Eastern Europe',
    M49.easternEurope,
    'eastern europe,east europe,eastern european,east european,europe de lest,اروپای شرقی,شرق اروپا,شرق اوروبا,восточная европа,восточнои европы',
  ],
  [
    'western-europe',
    'Western Europe',
    M49.westernEurope,
    'western europe,west europe,western european,europe de louest,europe occidentale,اروپای غربی,غرب اوروبا,западная европа,западнои европы',
  ],
  [
    'northern-europe',
    'Northern Europe',
    M49.northernEurope,
    'northern europe,north europe,northern european,europe du nord',
  ],
  [
    'southern-europe',
    'Southern Europe',
    M49.southernEurope,
    'southern europe,south europe,southern european,europe du sud,mediterranean europe',
  ],
  // https://european-union.europa.eu/principles-countries-history/eu-countries_en
  [
    'eu',
    'the EU',
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
    'eu,european union,eu countries,eu states,eu members,eu member states,ue,union europeenne,اتحادیه اروپا,الاتحاد الاوروبی,اتحاد اوروبی,ес,евросоюз,евросоюза,европеискии союз,европеиского союза',
  ],
  [
    'western-balkans',
    'the Western Balkans',
    'AL BA ME MK RS XK',
    'western balkans,western balkan,west balkans,west balkan,balkans occidentaux,بالکان غربی,غرب البلقان,западные балканы,западных балкан',
  ],
  [
    'balkans',
    'the Balkans',
    'AL BA BG GR HR ME MK RO RS SI XK',
    'balkans,balkan,balkanique,balkaniques,بالکان,بلقان,балканы,балкан,балканах,балканские',
  ],
  [
    'baltics',
    'the Baltics',
    'EE LT LV',
    'baltics,baltic,baltic states,baltic countries,pays baltes,baltes,بالتیک,کشورهای بالتیک,دول البلطیق,прибалтика,прибалтики,страны балтии,стран балтии',
  ],
  // https://www.norden.org/en/information/facts-about-nordic-countries
  [
    'nordics',
    'the Nordic countries',
    'AX DK FI FO GL IS NO SE',
    'nordics,nordic,nordic countries,nordic states,pays nordiques,nordiques,کشورهای شمال اروپا,دول الشمال الاوروبی,северные страны',
  ],
  [
    'scandinavia',
    'Scandinavia',
    'DK NO SE',
    'scandinavia,scandinavian,scandinavians,scandinavie,scandinave,scandinaves,اسکاندیناوی,اسکاندیناویایی,اسکندنافیا,скандинавия,скандинавии,скандинавские,скандинавских',
  ],
  ['benelux', 'Benelux', 'BE LU NL', 'benelux,بنلوکس,бенилюкс,бенилюкса'],
  ['visegrad', 'the Visegrad group', 'CZ HU PL SK', 'visegrad,visegrad group,visegrad four,v4'],
  [
    'latin-america',
    'Latin America and the Caribbean',
    LATIN_AMERICA,
    'latin america,latin american,latin americans,latin america and caribbean,latin america and the caribbean,amerique latine,latino americain,امریکای لاتین,امریکا اللاتینیه,латинская америка,латинскои америки,латинскои америке,латиноамериканские,латиноамериканских',
  ],
  [
    'south-america',
    'South America',
    M49.southAmerica,
    'south america,south american,south americans,amerique du sud,sud americain,امریکای جنوبی,امریکا الجنوبیه,южная америка,южнои америки,южнои америке',
  ],
  [
    'central-america',
    'Central America',
    M49.centralAmerica,
    'central america,central american,central americans,amerique centrale,امریکای مرکزی,امریکا الوسطی,центральная америка,центральнои америки',
  ],
  [
    'caribbean',
    'the Caribbean',
    M49.caribbean,
    'caribbean,caribbean states,caribbean islands,west indies,caraibes,caribeen,کاراییب,البحر الکاریبی,منطقه الکاریبی,карибские страны,карибских стран,карибы',
  ],
  [
    'north-america',
    'North America',
    `${M49.northernAmerica} MX`,
    'north america,northern america,north american,north americans,amerique du nord,nord americain,امریکای شمالی,امریکا الشمالیه,северная америка,севернои америки,севернои америке',
  ],
  [
    'americas',
    'the Americas',
    `${LATIN_AMERICA} ${M49.northernAmerica}`,
    'americas,ameriques,قاره امریکا,الامریکتین,الامیرکتین,обе америки',
  ],
  [
    'oceania',
    'Oceania',
    `${M49.australasia} ${M49.pacificIslands}`,
    'oceania,oceanian,oceanie,اقیانوسیه,اوقیانوسیا,океания,океании',
  ],
  [
    'pacific-islands',
    'the Pacific islands',
    M49.pacificIslands,
    'pacific islands,pacific island,pacific islanders,pacific island states,pacific island countries,pacific island nations,pacific states,iles du pacifique,جزایر اقیانوس ارام,جزر المحیط الهادی,тихоокеанские острова',
  ],
  // https://e-cis.info/page/3509/ — Turkmenistan is an associate and not counted
  [
    'cis',
    'the CIS',
    'AM AZ BY KG KZ MD RU TJ UZ',
    'cis,cis countries,commonwealth of independent states,cei,communaute des etats independants,کشورهای مستقل مشترک المنافع,رابطه الدول المستقله,снг,содружество независимых государств',
  ],
  [
    'south-caucasus',
    'the South Caucasus',
    'AM AZ GE',
    'south caucasus,southern caucasus,caucasus,caucasian,transcaucasia,transcaucasus,caucase,caucase du sud,قفقاز,قفقاز جنوبی,القوقاز,جنوب القوقاز,кавказ,кавказа,кавказе,южныи кавказ,южного кавказа,южном кавказе,закавказье',
  ],
  // https://asean.org/member-states/ — with Timor-Leste, admitted on 26 October 2025
  [
    'asean',
    'ASEAN',
    'BN ID KH LA MM MY PH SG TH TL VN',
    'asean,association of southeast asian nations,association of south east asian nations,anase,اسه ان,اسیان,رابطه جنوب شرق اسیا,асеан',
  ],
  // https://brics.br/en/about-the-brics — the eleven that the 2025 presidency lists
  ['brics', 'BRICS', 'AE BR CN EG ET ID IN IR RU SA ZA', 'brics,brics countries,brics plus,بریکس,البریکس,брикс'],
  // https://g7.canada.ca/en/about/
  [
    'g7',
    'the G7',
    'CA DE FR GB IT JP US',
    'g7,g 7,group of seven,groupe des sept,جی 7,گروه هفت,مجموعه السبع,большая семерка',
  ],
  // https://g20.org/about-g20/g20-members/
  [
    'g20',
    'the G20',
    'AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA',
    'g20,g 20,group of twenty,groupe des vingt,جی 20,گروه بیست,مجموعه العشرین,большая двадцатка',
  ],
  // https://www.saarc-sec.org/index.php/about-saarc/about-saarc
  ['saarc', 'SAARC', 'AF BD BT IN LK MV NP PK', 'saarc,south asian association for regional cooperation,سارک,саарк'],
  // https://www.turkicstates.org/en/turkic-world — members; observers are not counted
  [
    'turkic-states',
    'the Organization of Turkic States',
    'AZ KG KZ TR UZ',
    'turkic states,turkic countries,turkic world,turkic,ots,organization of turkic states,organisation of turkic states,turkic council,etats turciques,کشورهای ترک زبان,سازمان کشورهای ترک,الدول الترکیه,тюркские государства,тюркских государств,отг',
  ],
  // https://eco.int/member-states/
  [
    'eco',
    'the Economic Cooperation Organization',
    'AF AZ IR KG KZ PK TJ TM TR UZ',
    'eco,eco countries,eco members,eco member states,economic cooperation organization,economic cooperation organisation,اکو,سازمان همکاری اقتصادی,منظمه التعاون الاقتصادی,оэс',
  ],
  // https://eng.sectsco.org/20170109/192193.html
  [
    'sco',
    'the Shanghai Cooperation Organisation',
    'BY CN IN IR KG KZ PK RU TJ UZ',
    'sco,sco countries,sco members,shanghai cooperation organization,shanghai cooperation organisation,shanghai pact,سازمان همکاری شانگهای,سازمان شانگهای,شانگهای,منظمه شنغهای,منظمه شنغهای للتعاون,шос,шанхаиская организация сотрудничества',
  ],
  // http://www.eaeunion.org/?lang=en#about-countries
  [
    'eaeu',
    'the Eurasian Economic Union',
    'AM BY KG KZ RU',
    'eaeu,eurasian economic union,eurasian union,اتحادیه اقتصادی اوراسیا,اوراسیا,еаэс,евразиискии экономическии союз',
  ],
  // https://www.oic-oci.org/states/?lan=en
  [
    'oic',
    'the OIC countries',
    'AE AF AL AZ BD BF BH BJ BN CI CM DJ DZ EG GA GM GN GW GY ID IQ IR JO KG KM KW KZ LB LY MA ML MR MV MY MZ NE NG OM PK PS QA SA SD SL SN SO SR SY TD TG TJ TM TN TR UG UZ YE',
    'oic,oic countries,oic members,organisation of islamic cooperation,organization of islamic cooperation,muslim countries,muslim world,islamic countries,islamic world,muslim states,pays musulmans,کشورهای اسلامی,جهان اسلام,سازمان همکاری اسلامی,الدول الاسلامیه,العالم الاسلامی,منظمه التعاون الاسلامی,оис,исламские страны',
  ],
  // https://developing8.org/member-countries/ — with Azerbaijan, admitted on 19 December 2024
  ['d-8', 'the D-8', 'AZ BD EG ID IR MY NG PK TR', 'd8,d 8,developing eight,گروه دی هشت,دی 8,مجموعه الثمانی'],
  // https://ecowas.int/member-states/ — without Burkina Faso, Mali and Niger, which left on 29 January 2025
  [
    'ecowas',
    'ECOWAS',
    'BJ CI CV GH GM GN GW LR NG SL SN TG',
    'ecowas,economic community of west african states,cedeao,اکوواس,ایکواس,эковас',
  ],
  // https://www.eac.int/eac-partner-states
  ['eac', 'the East African Community', 'BI CD KE RW SO SS TZ UG', 'eac,east african community'],
  // https://www.sadc.int/member-states
  [
    'sadc',
    'SADC',
    'AO BW CD KM LS MG MU MW MZ NA SC SZ TZ ZA ZM ZW',
    'sadc,southern african development community,سادک',
  ],
];

const REGIONS: ReadonlyMap<string, Region> = new Map(
  ENTRIES.flatMap(([id, name, members, names]) => {
    const countries = [...new Set(members.split(' '))].sort();
    return names.split(',').map((key): [string, Region] => [key, { id, name, countries }]);
  }),
);
