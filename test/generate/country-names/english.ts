/**
 * English names beside those of countries.ts and ICU: short, older and formal names, and the words for a country's
 * people. A line is `codes [marks]: names`; several codes = the name is used for each of them.
 * Marks: `demonym`, `former` (a state or name that is no longer), `part` (a part of the country),
 * `capitalised` / `capitals` (counts only when so written: the word is an ordinary one else).
 */
export const ENGLISH = `
AE: UAE; U.A.E.; Emirates; Emirate of Dubai; Emirate of Abu Dhabi
AR demonym: Argentinian; Argentinians; Argentinean; Argentineans; Argentines
AZ demonym: Azeri; Azeris
AG: Antigua; Barbuda
BA: Bosnia; Herzegovina; Bosnia-Hercegovina; Bosnia Herzegovina; Bosnia & Herzegovina; BiH
BD demonym: Bangladeshis
BF demonym: Burkinabè; Burkinabé; Burkinan
BF former: Upper Volta
BJ former: Dahomey
BM demonym: Bermudans; Bermudan
BN: Brunei Darussalam
BQ: Bonaire; Sint Eustatius
BS: The Bahamas
BW demonym: Batswana; Motswana
BY former: Byelorussia; Belorussia
BY demonym: Belarussian; Belarussians; Belorussian
BZ former: British Honduras
CC: Cocos Keeling Islands; Keeling Islands
CD: DRC; D.R.C.; DR Congo; D.R. Congo; Democratic Republic of Congo; Democratic Republic of the Congo; Dem. Rep. Congo; Congo DRC; DRC Congo; Congo Kinshasa; Kinshasa Congo; Congo DR; Congo, Democratic Republic of the; the Democratic Republic of the Congo
CD former: Zaire; Zaïre; Belgian Congo
CD demonym: Zairian; Zairean
CF: Central Africa Republic
CF capitals: CAR
CG: Congo Republic; Republic of Congo; Republic of the Congo; Congo Brazzaville; Brazzaville Congo; Congo-Brazzaville; French Congo; People's Republic of the Congo
CD,CG: Congo; the Congo
CI: Ivory Coast; Cote d'Ivoire; Cote d Ivoire; Cote Ivoire; Republic of Cote d'Ivoire
CI demonym: Ivorians; Ivoirian; Ivoirians
CN: PRC; P.R.C.; P.R. China; PR China; People's Republic of China; Peoples Republic of China; Mainland China; Sino; Communist China; Red China
CV: Cape Verde; Republic of Cabo Verde; Republic of Cape Verde
CV demonym: Cape Verdean; Cape Verdeans
CY demonym: Cypriots; Greek Cypriot; Greek Cypriots
CZ: Czech Republic
CZ demonym: Czechs
CZ,SK former: Czechoslovakia; Czecho-Slovakia; Czechoslovak Socialist Republic
CZ,SK demonym former: Czechoslovak; Czechoslovakian
DE former: West Germany; East Germany; GDR; German Democratic Republic; FRG
DK capitalised demonym: Dane
DK demonym: Danes
EH: Sahrawi Arab Democratic Republic; SADR
ES demonym: Spaniard; Spaniards
ET former: Abyssinia
ET demonym former: Abyssinian
FI capitalised demonym: Finn
FI demonym: Finns
FK: Falklands; Malvinas; Falkland
FM: Federated States of Micronesia
FR demonym: Frenchman; Frenchmen; Frenchwoman
GB: UK; U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland
GB capitals: GB; G.B.
GB demonym: Brit; Brits; Briton; Britons
GB part: England; Scotland; Wales; Northern Ireland
GB part demonym: Englishman; Englishmen; Scottish; Welsh; Northern Irish; Scotsman; Scots
GM: The Gambia
GN: Guinea-Conakry; Guinea Conakry
GR demonym: Hellenic
GR: Hellenic Republic
GY former: British Guiana
HK: Hong Kong SAR; HKSAR; Hongkong; Hong Kong, China
HK demonym: Hongkonger; Hongkongers; Hong Konger; Hong Kongers
HR demonym: Croat; Croats
IE: Republic of Ireland; Irish Republic; Eire
IE demonym: Irishman; Irishmen
IL demonym: Israelis
IN former: British India
IR former: Persia
IR demonym former: Persian; Persians
JE capitalised: Jersey
KG: Kyrgyz Republic; Kirghizstan; Kirgizstan; Kyrgystan
KG demonym: Kyrgyzstani; Kyrgyzstanis; Kirghiz; Kirgiz
KG former: Kirghizia; Kirgizia
KH former: Kampuchea; Khmer Republic; Democratic Kampuchea
KH demonym: Khmer
KN: St. Kitts; St Kitts and Nevis; Saint Kitts; Nevis; St. Christopher-Nevis
KP: DPRK; D.P.R.K.; Democratic People's Republic of Korea; N. Korea; N Korea; Korea, North; DPR Korea
KR: ROK; R.O.K.; Republic of Korea; S. Korea; S Korea; Korea, South; Korea, Republic of; Korea Republic; Korea (Republic of); Rep. of Korea
KP,KR: Korea; Koreas
KP,KR demonym: Korean; Koreans
KZ demonym: Kazakhs; Kazakhstani; Kazakhstanis; Kazak
KZ: Kazakstan
LA: Lao PDR; Lao People's Democratic Republic; Lao P.D.R.
LA demonym: Lao
LC: St. Lucia; St Lucia
LK former: Ceylon
LK demonym former: Ceylonese
LS demonym: Mosotho
LY: Libyan Arab Jamahiriya
MC demonym: Monacan
MD former: Moldavia
MD demonym former: Moldavian
MF: St. Martin; Saint-Martin; Collectivity of Saint Martin
MG former: Malagasy Republic
MK: Macedonia; FYROM; Former Yugoslav Republic of Macedonia; Republic of Macedonia
MK demonym: North Macedonian; North Macedonians
MM: Burma; Myanma; Union of Myanmar; Union of Burma
MM demonym: Burmese; Myanmarese
MO: Macau; Macao SAR; Macau SAR; Macao, China
MV: The Maldives; Maldive Islands; Maldive
MV demonym: Maldivan
MY former: Malaya; Federation of Malaya
NL: Holland; The Netherlands
NL demonym: Dutchman; Dutchmen; Netherlander
NP demonym: Nepalese; Nepalis
NZ: N.Z.; NZ; Aotearoa
NZ demonym: New Zealander; New Zealanders
PG capitals: PNG
PG: Papua New-Guinea
PH demonym: Filipino; Filipinos; Filipina; Filipinas
PH: The Philippines; Philipines; Phillipines
PK demonym: Pakistanis
PL capitalised demonym: Pole; Poles; Polish
PS: State of Palestine; Palestinian Authority; Palestinian Territories; Occupied Palestinian Territory; Palestinian National Authority
PS part: Gaza; Gaza Strip; West Bank
RE capitalised: Reunion
RE: Reunion Island; La Reunion
RS demonym: Serb; Serbs
RS former: Serbia and Montenegro
BA,HR,ME,MK,RS,SI former: Yugoslavia; Jugoslavia
BA,HR,ME,MK,RS,SI demonym former: Yugoslav; Yugoslavian; Yugoslavs
RU: Russian Federation
RU former: Soviet Union; USSR; U.S.S.R.; Soviet Russia; Union of Soviet Socialist Republics; Russian Empire
RU demonym former: Soviet; Soviets
RU part: Tatarstan; Republic of Tatarstan
SA: KSA; K.S.A.; Saudi
SA demonym: Saudis; Saudi Arabian; Saudi Arabians
SB: Solomons
SE capitalised demonym: Swede
SE demonym: Swedes
SH: St. Helena; Saint Helena
SI demonym: Slovene; Slovenes
SK: Slovak Republic
SV demonym: Salvadorean; Salvadorian; Salvadorians; Salvadoreans
SY: Syrian Arab Republic
SY,EG former: United Arab Republic
SZ former: Swaziland
TG: Togolese Republic
TH former: Siam
TJ: Tadjikistan; Tadzhikistan; Tajik Republic
TJ demonym: Tajikistani; Tajikistanis; Tadjik; Tajiks
TL: East Timor; Timor; Timor Leste; Democratic Republic of Timor-Leste
TM demonym: Turkmens; Turkmenistani; Turkmenian
TM former: Turkmenia
TO: Tongan Islands
TR: Turkey; Turkiye
TR demonym: Turks
TT: Trinidad; Tobago; Trinidad & Tobago
TT demonym: Tobagonian
TW capitals: ROC; R.O.C.
TW: Republic of China; Nationalist China; Chinese Taipei; Formosa; Taiwan, China; Taiwan, Province of China
TZ: Tanganyika; United Republic of Tanzania
TZ part: Zanzibar
US: USA; U.S.A.; United States of America; America; U.S. of America; US of A; the United States
US capitals: US
US part: Hawaii
UZ demonym: Uzbeks; Uzbekistani; Uzbekistanis
VA: Vatican; Holy See; the Vatican; Vatican City State
VA part: Papal States
VC: St. Vincent; St Vincent and the Grenadines; St. Vincent & the Grenadines; Saint Vincent
VG,VI: Virgin Islands
VI: U.S. Virgin Islands; United States Virgin Islands
VN: Viet Nam; Viet-Nam; Socialist Republic of Vietnam
VN former: South Vietnam; North Vietnam; South Viet-Nam; North Viet-Nam; Republic of Vietnam; Democratic Republic of Vietnam
WS: Western Samoa; Independent State of Samoa
XK demonym: Kosovan; Kosovo Albanian; Kosovars; Kosovans
YE former: South Yemen; North Yemen; Yemen Arab Republic
ZA: South-Africa; Republic of South Africa
ZM former: Northern Rhodesia
ZW former: Rhodesia; Southern Rhodesia
AX: Aland; Aland Islands
BE demonym: Belgians
BR demonym: Brazilians
CH: Swiss Confederation
CH demonym: Swiss
CO: Republic of Colombia
ST: Sao Tome; São Tomé & Príncipe
SX: St. Maarten; Saint Maarten
SC: The Seychelles
SR: Surinam
KM: The Comoros; Union of the Comoros; Comoro Islands
CW: Curacao
GW: Guinea Bissau; Guiné-Bissau; Portuguese Guinea
GQ: Equatorial-Guinea; Spanish Guinea
LI: Liechtensteiners
MX: United Mexican States
OM former: Muscat and Oman
UA: the Ukraine
`;

/** Formal names are `prefix name of countries.ts`; ITU and UN lists also print them behind: "Iran (Islamic Republic of)". */
export const FORMAL: Readonly<Record<string, string>> = {
  'Republic of':
    'AL AM AO AT AZ BY BJ BW BG BI CM TD CL CO CR HR CY DJ EC EE SV FI FJ GA GH GT GN GW GQ HN HU IS IN ID IE IQ IT KZ KE KI XK LV LB LR LT MG MW MT MU MD MZ NA NR NE NI MK PW PA PY PE PL PT RW SM SN RS SL SG SI SS SR TJ TN TR UG UZ VU YE ZM ZW KG TM BO VE EG',
  'Republic of the': 'GM MH PH SD MV FJ SC',
  'Kingdom of': 'BE BH BT KH DK LS MA NL NO SA SE TH TO SZ ES',
  'Kingdom of the': 'NL',
  'Islamic Republic of': 'IR PK AF MR',
  'State of': 'QA KW IL LY ER',
  'Sultanate of': 'OM',
  'Commonwealth of': 'AU DM BS',
  'Commonwealth of the': 'BS',
  "People's Republic of": 'BD',
  "People's Democratic Republic of": 'DZ',
  'Federal Republic of': 'DE NG SO',
  'Federal Democratic Republic of': 'ET NP',
  'Federative Republic of': 'BR',
  'Arab Republic of': 'EG',
  'Hashemite Kingdom of': 'JO',
  'Grand Duchy of': 'LU',
  'Principality of': 'MC LI AD',
  'Bolivarian Republic of': 'VE',
  'Plurinational State of': 'BO',
  'Democratic Socialist Republic of': 'LK',
  'Co-operative Republic of': 'GY',
  'Oriental Republic of': 'UY',
  'Independent State of': 'PG',
  'United Republic of': 'TZ',
};
