/** Spanish names that ICU lacks; a line is as in english.ts. */
export const SPANISH_NAMES = `
AE: Emiratos; Emiratos Árabes; EAU
BH: Baréin; Bahréin
BY: Bielorrusia; Belarús
CD: República Democrática del Congo
CG: República del Congo
CI: Costa de Marfil
CZ: República Checa; Chequia
DO: República Dominicana
GB: Gran Bretaña; Reino Unido
GB part: Inglaterra; Escocia; Gales; Irlanda del Norte
IR: República Islámica de Irán
KE: Kenya; Kenia
KR: República de Corea; Corea del Sur
KP: Corea del Norte
KP,KR: Corea
KZ: Kazajstán; Kazajistán
MM: Birmania
MW: Malaui
NL: Holanda; Países Bajos
QA: Catar; Qatar
RU: Federación de Rusia
RU former: Unión Soviética
SA: Arabia Saudí; Arabia Saudita
TJ: Tayikistán
US: Estados Unidos; EE. UU.; EE.UU.; EEUU; Estados Unidos de América
UZ: Uzbekistán
VA: Santa Sede
ZW: Zimbabue
`;

/** Masculine singular adjective of each country, as in the Ortografía of the Spanish academies (2010, appendix of countries). */
export const SPANISH_ADJECTIVES = `
AE emiratí; AF afgano; AL albanés; AM armenio; AO angoleño; AR argentino; AT austriaco; AU australiano; AZ azerbaiyano azerí
BA bosnio; BB barbadense; BD bangladesí; BE belga; BF burkinés burkinabé; BG búlgaro; BH bareiní bahreiní; BI burundés; BJ beninés
BN bruneano; BO boliviano; BR brasileño; BS bahameño; BT butanés; BW botsuano; BY bielorruso; BZ beliceño; CA canadiense; CD,CG congoleño
CF centroafricano; CH suizo; CI marfileño; CL chileno; CM camerunés; CN chino; CO colombiano; CR costarricense; CU cubano; CV caboverdiano
CY chipriota; CZ checo; DE alemán; DJ yibutiano; DK danés; DM dominiqués; DO dominicano; DZ argelino; EC ecuatoriano; EE estonio
EG egipcio; ER eritreo; ES español; ET etíope; FI finlandés finés; FJ fiyiano; FR francés; GA gabonés; GB británico; GE georgiano; GH ghanés
GM gambiano; GN guineano; GQ ecuatoguineano; GR griego; GT guatemalteco; GY guyanés; HN hondureño; HR croata; HT haitiano; HU húngaro
ID indonesio; IE irlandés; IL israelí; IN indio; IQ iraquí; IR iraní; IS islandés; IT italiano; JM jamaicano jamaiquino; JO jordano
JP japonés nipón; KE keniano keniata; KG kirguís kirguiso; KH camboyano; KM comorense; KP norcoreano; KR surcoreano; KP,KR coreano
KW kuwaití; KZ kazajo; LA laosiano; LB libanés; LK esrilanqués ceilanés; LR liberiano; LS lesotense; LT lituano; LU luxemburgués; LV letón
LY libio; MA marroquí; MD moldavo; ME montenegrino; MG malgache; MK macedonio; ML maliense; MM birmano; MN mongol; MR mauritano
MT maltés; MU mauriciano; MV maldivo; MW malauí malauiano; MX mexicano; MY malasio malayo; MZ mozambiqueño; NA namibio; NE nigerino
NG nigeriano; NI nicaragüense; NL neerlandés holandés; NO noruego; NP nepalí nepalés; NZ neozelandés; OM omaní; PA panameño; PE peruano
PG papú; PH filipino; PK pakistaní paquistaní; PL polaco; PS palestino; PT portugués; PY paraguayo; QA catarí qatarí; RO rumano; RS serbio
RU ruso; RU soviético; RW ruandés; SA saudí saudita; SC seychellense; SD sudanés; SE sueco; SG singapurense; SI esloveno; SK eslovaco
SL sierraleonés; SN senegalés; SO somalí; SR surinamés; SS sursudanés; SV salvadoreño; SY sirio; SZ suazi; TD chadiano; TG togolés
TH tailandés; TJ tayiko; TL timorense; TM turkmeno turcomano; TN tunecino; TR turco; TT trinitense; TW taiwanés; TZ tanzano; UA ucraniano
UG ugandés; US estadounidense norteamericano; UY uruguayo; UZ uzbeko; VE venezolano; VN vietnamita; XK kosovar; YE yemení
ZA sudafricano surafricano; ZM zambiano; ZW zimbabuense
`;

/** Masculine and feminine, singular and plural, of an adjective as written above. */
export function spanishForms(masculine: string): string[] {
  const [feminine, plural] = formsOf(masculine);
  return [...new Set([masculine, plural, feminine, pluralOf(feminine)])];
}

/** The feminine and the masculine plural. */
function formsOf(masculine: string): readonly [feminine: string, plural: string] {
  if (masculine.endsWith('o')) return [`${masculine.slice(0, -1)}a`, `${masculine}s`];
  const stressed = /[áéó][ns]$/.test(masculine);
  const stem = stressed ? unstressed(masculine) : masculine;
  const hasFeminine = stressed || masculine === 'español';
  return [hasFeminine ? `${stem}a` : masculine, pluralOf(stem)];
}

/** "francés" in what is longer is written without its accent: "francesa", "franceses". */
function unstressed(word: string): string {
  return word.replace(/[áéó](?=[ns]$)/, (letter) => ({ á: 'a', é: 'e', ó: 'o' })[letter] ?? letter);
}

function pluralOf(word: string): string {
  if (/[aeo]$/.test(word)) return `${word}s`;
  return word.endsWith('z') ? `${word.slice(0, -1)}ces` : `${word}es`;
}
