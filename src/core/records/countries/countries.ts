import type { CountryCode } from '../party.js';

/**
 * Whether ISO 3166-1 assigns the code (249 of them), or it is XK, the user-assigned code that the EU, the IMF and others
 * use for Kosovo. As of 2025; https://www.iso.org/obp/ui/#search
 */
export function isAssignedCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** The codes of `isAssignedCountry`, in code-unit order. */
export function assignedCountries(): readonly CountryCode[] {
  return [...COUNTRIES.keys()];
}

/** The country's name in English, as newspapers print it: `Iran`, `South Korea`, `Türkiye`. An unassigned code gives itself. */
export function countryName(code: CountryCode): string {
  return COUNTRIES.get(code)?.name ?? code;
}

/** A place as it stands behind "in": `the United States`, and "Austin, United States" and all other names as they are. */
export function withArticle(place: string): string {
  return ARTICLE.test(place) ? `the ${place}` : place;
}

/** Names of countries that English puts an article before. */
const ARTICLE =
  /^(?:United [A-Z][a-z]+(?: [A-Z][a-z]+)?|[\p{L} ]+ (?:Republic|Islands|Territor(?:y|ies))|Republic of .+|Bahamas|Comoros|DR Congo|Gambia|Isle of Man|Maldives|Netherlands|Philippines|Seychelles|Soviet Union)$/u;

/** The country's adjective in English: `Iranian`, `Dutch`. Where none is in use, or for an unassigned code, its name. */
export function demonym(code: CountryCode): string {
  return COUNTRIES.get(code)?.demonym ?? countryName(code);
}

/** Code, name and adjective a line; a missing adjective is the name itself. */
const LINES = `
AD|Andorra|Andorran
AE|United Arab Emirates|Emirati
AF|Afghanistan|Afghan
AG|Antigua and Barbuda|Antiguan
AI|Anguilla|Anguillan
AL|Albania|Albanian
AM|Armenia|Armenian
AO|Angola|Angolan
AQ|Antarctica|Antarctic
AR|Argentina|Argentine
AS|American Samoa|American Samoan
AT|Austria|Austrian
AU|Australia|Australian
AW|Aruba|Aruban
AX|Åland Islands|Ålandic
AZ|Azerbaijan|Azerbaijani
BA|Bosnia and Herzegovina|Bosnian
BB|Barbados|Barbadian
BD|Bangladesh|Bangladeshi
BE|Belgium|Belgian
BF|Burkina Faso|Burkinabe
BG|Bulgaria|Bulgarian
BH|Bahrain|Bahraini
BI|Burundi|Burundian
BJ|Benin|Beninese
BL|Saint Barthélemy|Barthélemois
BM|Bermuda|Bermudian
BN|Brunei|Bruneian
BO|Bolivia|Bolivian
BQ|Caribbean Netherlands
BR|Brazil|Brazilian
BS|Bahamas|Bahamian
BT|Bhutan|Bhutanese
BV|Bouvet Island
BW|Botswana|Botswanan
BY|Belarus|Belarusian
BZ|Belize|Belizean
CA|Canada|Canadian
CC|Cocos Islands
CD|DR Congo|Congolese
CF|Central African Republic|Central African
CG|Republic of the Congo|Congolese
CH|Switzerland|Swiss
CI|Côte d'Ivoire|Ivorian
CK|Cook Islands|Cook Islands
CL|Chile|Chilean
CM|Cameroon|Cameroonian
CN|China|Chinese
CO|Colombia|Colombian
CR|Costa Rica|Costa Rican
CU|Cuba|Cuban
CV|Cabo Verde|Cabo Verdean
CW|Curaçao|Curaçaoan
CX|Christmas Island
CY|Cyprus|Cypriot
CZ|Czechia|Czech
DE|Germany|German
DJ|Djibouti|Djiboutian
DK|Denmark|Danish
DM|Dominica|Dominican
DO|Dominican Republic|Dominican
DZ|Algeria|Algerian
EC|Ecuador|Ecuadorian
EE|Estonia|Estonian
EG|Egypt|Egyptian
EH|Western Sahara|Sahrawi
ER|Eritrea|Eritrean
ES|Spain|Spanish
ET|Ethiopia|Ethiopian
FI|Finland|Finnish
FJ|Fiji|Fijian
FK|Falkland Islands|Falkland Islands
FM|Micronesia|Micronesian
FO|Faroe Islands|Faroese
FR|France|French
GA|Gabon|Gabonese
GB|United Kingdom|British
GD|Grenada|Grenadian
GE|Georgia|Georgian
GF|French Guiana|French Guianese
GG|Guernsey
GH|Ghana|Ghanaian
GI|Gibraltar|Gibraltarian
GL|Greenland|Greenlandic
GM|Gambia|Gambian
GN|Guinea|Guinean
GP|Guadeloupe|Guadeloupean
GQ|Equatorial Guinea|Equatorial Guinean
GR|Greece|Greek
GS|South Georgia and the South Sandwich Islands
GT|Guatemala|Guatemalan
GU|Guam|Guamanian
GW|Guinea-Bissau|Bissau-Guinean
GY|Guyana|Guyanese
HK|Hong Kong|Hong Kong
HM|Heard Island and McDonald Islands
HN|Honduras|Honduran
HR|Croatia|Croatian
HT|Haiti|Haitian
HU|Hungary|Hungarian
ID|Indonesia|Indonesian
IE|Ireland|Irish
IL|Israel|Israeli
IM|Isle of Man|Manx
IN|India|Indian
IO|British Indian Ocean Territory
IQ|Iraq|Iraqi
IR|Iran|Iranian
IS|Iceland|Icelandic
IT|Italy|Italian
JE|Jersey
JM|Jamaica|Jamaican
JO|Jordan|Jordanian
JP|Japan|Japanese
KE|Kenya|Kenyan
KG|Kyrgyzstan|Kyrgyz
KH|Cambodia|Cambodian
KI|Kiribati|I-Kiribati
KM|Comoros|Comorian
KN|Saint Kitts and Nevis|Kittitian
KP|North Korea|North Korean
KR|South Korea|South Korean
KW|Kuwait|Kuwaiti
KY|Cayman Islands|Caymanian
KZ|Kazakhstan|Kazakh
LA|Laos|Laotian
LB|Lebanon|Lebanese
LC|Saint Lucia|Saint Lucian
LI|Liechtenstein|Liechtensteiner
LK|Sri Lanka|Sri Lankan
LR|Liberia|Liberian
LS|Lesotho|Basotho
LT|Lithuania|Lithuanian
LU|Luxembourg|Luxembourgish
LV|Latvia|Latvian
LY|Libya|Libyan
MA|Morocco|Moroccan
MC|Monaco|Monegasque
MD|Moldova|Moldovan
ME|Montenegro|Montenegrin
MF|Saint Martin
MG|Madagascar|Malagasy
MH|Marshall Islands|Marshallese
MK|North Macedonia|Macedonian
ML|Mali|Malian
MM|Myanmar|Myanmar
MN|Mongolia|Mongolian
MO|Macao|Macanese
MP|Northern Mariana Islands|Northern Mariana Islands
MQ|Martinique|Martinican
MR|Mauritania|Mauritanian
MS|Montserrat|Montserratian
MT|Malta|Maltese
MU|Mauritius|Mauritian
MV|Maldives|Maldivian
MW|Malawi|Malawian
MX|Mexico|Mexican
MY|Malaysia|Malaysian
MZ|Mozambique|Mozambican
NA|Namibia|Namibian
NC|New Caledonia|New Caledonian
NE|Niger|Nigerien
NF|Norfolk Island
NG|Nigeria|Nigerian
NI|Nicaragua|Nicaraguan
NL|Netherlands|Dutch
NO|Norway|Norwegian
NP|Nepal|Nepali
NR|Nauru|Nauruan
NU|Niue|Niuean
NZ|New Zealand|New Zealand
OM|Oman|Omani
PA|Panama|Panamanian
PE|Peru|Peruvian
PF|French Polynesia|French Polynesian
PG|Papua New Guinea|Papua New Guinean
PH|Philippines|Philippine
PK|Pakistan|Pakistani
PL|Poland|Polish
PM|Saint Pierre and Miquelon
PN|Pitcairn Islands
PR|Puerto Rico|Puerto Rican
PS|Palestine|Palestinian
PT|Portugal|Portuguese
PW|Palau|Palauan
PY|Paraguay|Paraguayan
QA|Qatar|Qatari
RE|Réunion|Réunionese
RO|Romania|Romanian
RS|Serbia|Serbian
RU|Russia|Russian
RW|Rwanda|Rwandan
SA|Saudi Arabia|Saudi
SB|Solomon Islands|Solomon Islands
SC|Seychelles|Seychellois
SD|Sudan|Sudanese
SE|Sweden|Swedish
SG|Singapore|Singaporean
SH|Saint Helena, Ascension and Tristan da Cunha
SI|Slovenia|Slovenian
SJ|Svalbard and Jan Mayen
SK|Slovakia|Slovak
SL|Sierra Leone|Sierra Leonean
SM|San Marino|Sammarinese
SN|Senegal|Senegalese
SO|Somalia|Somali
SR|Suriname|Surinamese
SS|South Sudan|South Sudanese
ST|São Tomé and Príncipe|São Toméan
SV|El Salvador|Salvadoran
SX|Sint Maarten
SY|Syria|Syrian
SZ|Eswatini|Swazi
TC|Turks and Caicos Islands
TD|Chad|Chadian
TF|French Southern Territories
TG|Togo|Togolese
TH|Thailand|Thai
TJ|Tajikistan|Tajik
TK|Tokelau|Tokelauan
TL|Timor-Leste|Timorese
TM|Turkmenistan|Turkmen
TN|Tunisia|Tunisian
TO|Tonga|Tongan
TR|Türkiye|Turkish
TT|Trinidad and Tobago|Trinidadian
TV|Tuvalu|Tuvaluan
TW|Taiwan|Taiwanese
TZ|Tanzania|Tanzanian
UA|Ukraine|Ukrainian
UG|Uganda|Ugandan
UM|US Outlying Islands
US|United States|American
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek
VA|Vatican City|Vatican
VC|Saint Vincent and the Grenadines|Vincentian
VE|Venezuela|Venezuelan
VG|British Virgin Islands
VI|US Virgin Islands
VN|Vietnam|Vietnamese
VU|Vanuatu|Vanuatuan
WF|Wallis and Futuna|Wallisian
WS|Samoa|Samoan
XK|Kosovo|Kosovar
YE|Yemen|Yemeni
YT|Mayotte|Mahoran
ZA|South Africa|South African
ZM|Zambia|Zambian
ZW|Zimbabwe|Zimbabwean
`;

const COUNTRIES: ReadonlyMap<string, { readonly name: string; readonly demonym: string | undefined }> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', adjective] = line.split('|');
      return [code, { name, demonym: adjective }];
    }),
);
