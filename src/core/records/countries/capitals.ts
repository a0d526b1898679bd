/**
 * The country whose capital a folded phrase names ("tehran", "تهران", "тегеран"), or null. Seats of government count
 * where they differ from the capital (La Paz, The Hague does not). Left out: Jerusalem and other capitals in dispute,
 * capitals that are ordinary words (Male), and those named like their country, which `countriesNamed` finds.
 */
export function countryOfCapital(phrase: string): string | null {
  return CAPITALS.get(phrase) ?? russianCase(phrase);
}

/** The folded English name of a country's capital, `washington`; null where none is listed. */
export function capitalOf(country: string): string | null {
  return CAPITAL_BY_COUNTRY.get(country) ?? null;
}

/** A Russian name in another case than the nominative: "в Тегеране", "из Москвы". */
function russianCase(phrase: string): string | null {
  const base = /^([а-я ]{4,}?)(?:ом|ои|ем|е|а|у|ы|и|ю|я)$/.exec(phrase)?.[1];
  if (base === undefined) return null;
  return CAPITALS.get(base) ?? CAPITALS.get(`${base}а`) ?? CAPITALS.get(`${base}ь`) ?? null;
}

/**
 * Folded names a line, English first; then French, Persian, Arabic and Russian where they differ. As of 2025; the UN's list:
 * https://unstats.un.org/unsd/demographic-social/products/dyb/documents/dyb2023/table08.pdf
 */
const LINES = `
AD andorra la vella
AE abu dhabi,abou dabi,ابوظبی,ابو ظبی,абу даби
AF kabul,kaboul,کابل,کابول,кабул
AG saint john,st john
AL tirana,tirane,تیرانا,тирана
AM yerevan,erevan,ایروان,یریفان,ереван
AO luanda,لواندا,луанда
AR buenos aires,بوینوس ایرس,буэнос аирес
AT vienna,vienne,wien,وین,فیینا,вена
AU canberra,کانبرا,канберра
AZ baku,bakou,baki,باکو,баку
BA sarajevo,سارایوو,سراییفو,сараево
BB bridgetown
BD dhaka,dacca,dakka,داکا,دکا,дакка
BE brussels,bruxelles,بروکسل,брюссель
BF ouagadougou,واگادوگو,уагадугу
BG sofia,صوفیه,صوفیا,софия
BH manama,منامه,المنامه,манама
BI gitega
BJ porto novo
BN bandar seri begawan
BO la paz
BR brasilia,برازیلیا,بازیلیا,бразилиа
BS nassau
BT thimphu
BW gaborone,габороне
BY minsk,مینسک,минск
BZ belmopan
CA ottawa,اتاوا,اوتاوا,оттава
CD kinshasa,کینشاسا,киншаса
CF bangui,بانگی,بانغی,банги
CG brazzaville,برازاویل,برازافیل,браззавиль
CH bern,berne,برن,берн
CI yamoussoukro
CL santiago,santiago de chile,сантьяго
CM yaounde,یایونده,یاوندی,яунде
CN beijing,peking,pekin,پکن,بکین,пекин
CO bogota,بوگوتا,بوغوتا,богота
CR san jose
CU havana,la havane,هاوانا,هافانا,гавана
CV praia
CY nicosia,nicosie,نیکوزیا,نیقوسیا,никосия
CZ prague,praha,پراگ,براغ,прага
DE berlin,برلین,берлин
DK copenhagen,copenhague,کپنهاگ,کوبنهاغن,копенгаген
DM roseau
DO santo domingo,saint domingue
DZ algiers,alger,الجزایر العاصمه
EC quito,کیتو,кито
EE tallinn,تالین,таллин
EG cairo,le caire,قاهره,القاهره,каир
ER asmara,اسمره,асмэра
ES madrid,مادرید,مدرید,мадрид
ET addis ababa,addis abeba,ادیس ابابا,аддис абеба
FI helsinki,هلسینکی,هلسنکی,хельсинки
FJ suva
FM palikir
FR paris,پاریس,باریس,париж
GA libreville,لیبرویل,لیبرفیل,либревиль
GB london,londres,لندن,лондон
GE tbilisi,tbilissi,تفلیس,تبلیسی,тбилиси
GH accra,اکرا,аккра
GM banjul,بانجول,банжул
GN conakry,کوناکری,конакри
GQ malabo,ciudad de la paz
GR athens,athenes,اتن,اثینا,афины
GW bissau
HN tegucigalpa
HR zagreb,زاگرب,زغرب,загреб
HT port au prince
HU budapest,بوداپست,بودابست,будапешт
ID jakarta,djakarta,جاکارتا,джакарта
IE dublin,دوبلین,دبلن,дублин
IN new delhi,delhi,دهلی,دهلی نو,نیودلهی,дели,нью дели
IQ baghdad,bagdad,بغداد,багдад
IR tehran,teheran,تهران,طهران,тегеран,техрон
IS reykjavik,ریکیاویک,ریکیافیک,реикьявик
IT rome,roma,رم,روما,рим,риме,рима
JM kingston
JO amman,امان,амман
JP tokyo,توکیو,طوکیو,токио
KE nairobi,نایروبی,نیروبی,наироби
KG bishkek,bichkek,بیشکک,بشکیک,бишкек
KH phnom penh,پنوم پن,پنوم پنه,пномпень
KI south tarawa
KM moroni
KN basseterre
KP pyongyang,پیونگ یانگ,بیونغ یانغ,пхеньян
KR seoul,سیول,сеул
KW kuwait city,مدینه الکویت
KZ astana,nur sultan,استانه,استانا,астана
LA vientiane,وینتیان,вьентьян
LB beirut,beyrouth,بیروت,беирут
LC castries
LI vaduz
LK sri jayawardenepura kotte,colombo,کلمبو,کولومبو,коломбо
LR monrovia,مونروویا,مونروفیا,монровия
LS maseru
LT vilnius,ویلنیوس,فیلنیوس,вильнюс
LV riga,ریگا,ریغا,рига
LY tripoli,طرابلس,триполи
MA rabat,رباط,الرباط,рабат
MD chisinau,kishinev,کیشیناو,кишинев
ME podgorica
MG antananarivo
MH majuro
MK skopje,اسکوپیه,سکوبیه,скопье
ML bamako,باماکو,бамако
MM naypyidaw,nay pyi taw,naypyitaw
MN ulaanbaatar,ulan bator,oulan bator,اولان باتور,улан батор
MR nouakchott,نواکشوت,нуакшот
MT valletta,la valette
MU port louis
MW lilongwe
MX mexico city,ciudad de mexico,مکزیکوسیتی,мехико
MY kuala lumpur,putrajaya,کوالالامپور,کوالا لامپور,کوالالمبور,куала лумпур
MZ maputo,ماپوتو,مابوتو,мапуту
NA windhoek
NE niamey,نیامی,ниамеи
NG abuja,ابوجا,абуджа
NI managua
NL amsterdam,امستردام,амстердам
NO oslo,اسلو,اوسلو,осло
NP kathmandu,katmandou,کاتماندو,катманду
NZ wellington,ولینگتون,ویلینغتون,веллингтон
OM muscat,mascate,مسقط,маскат
PA panama city,panama ciudad
PE lima,لیما,лима
PG port moresby
PH manila,manille,مانیل,مانیلا,манила
PK islamabad,اسلام اباد,исламабад,исломобод
PL warsaw,varsovie,warszawa,ورشو,وارسو,варшава
PT lisbon,lisbonne,lisboa,لیسبون,لشبونه,лиссабон
PW ngerulmud
PY asuncion
QA doha,دوحه,الدوحه,доха
RO bucharest,bucarest,بخارست,بوخارست,бухарест
RS belgrade,beograd,بلگراد,بلغراد,белград
RU moscow,moscou,moskva,مسکو,موسکو,москва
RW kigali,کیگالی,کیغالی,кигали
SA riyadh,riyad,ریاض,الریاض,эр рияд
SB honiara
SD khartoum,خارطوم,الخرطوم,хартум
SE stockholm,استکهلم,ستوکهولم,стокгольм
SI ljubljana,لیوبلیانا,любляна
SK bratislava,براتیسلاوا,براتیسلافا,братислава
SL freetown
SN dakar,داکار,дакар
SO mogadishu,mogadiscio,موگادیشو,مقدیشو,могадишо
SR paramaribo
SS juba,djouba,جوبا,джуба
ST sao tome city
SV san salvador
SY damascus,damas,دمشق,дамаск
SZ mbabane
TD ndjamena,انجامنا,نجامینا,нджамена
TG lome,لومه,لومی,ломе
TH bangkok,بانکوک,бангкок
TJ dushanbe,douchanbe,دوشانبه,душанбе
TL dili
TM ashgabat,achgabat,ashkhabad,عشق اباد,عشقاباد,ашхабад
TN tunis
TO nukualofa
TR ankara,انکارا,انقره,анкара
TT port of spain
TV funafuti
TW taipei,taipeh,تایپه,تایبیه,таибэи
TZ dodoma,دودوما,додома
UA kyiv,kiev,kyiw,کیف,کییف,киев
UG kampala,کامپالا,کمبالا,кампала
US washington,washington dc,washington d c,واشنگتن,واشنطن,вашингтон
UY montevideo,مونته ویدیو,монтевидео
UZ tashkent,tachkent,toshkent,تاشکند,طشقند,ташкент
VC kingstown
VE caracas,کاراکاس,каракас
VN hanoi,ha noi,هانوی,ханои
VU port vila
WS apia
XK pristina,prishtina,پریشتینا,приштина
YE sanaa,صنعا,صنعاء,сана
ZA pretoria,پرتوریا,بریتوریا,претория
ZM lusaka,لوساکا,лусака
ZW harare,هراره,هراری,хараре
`;

const CAPITALS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) =>
      line
        .slice(3)
        .split(',')
        .map((name) => [name, line.slice(0, 2)]),
    ),
);

const CAPITAL_BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => [line.slice(0, 2), line.slice(3).split(',')[0] ?? '']),
);
