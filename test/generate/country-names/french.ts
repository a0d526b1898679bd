/** French names that ICU lacks; a line is as in english.ts. Elided forms ("l'Iran") are found by the token's `bare`. */
export const FRENCH_NAMES = `
AE: Émirats; Emirats arabes; EAU; É.A.U.
CD: RDC; R.D.C.; République démocratique du Congo; RD Congo; Congo RDC
CG: République du Congo; Congo-Brazzaville
CI: Côte d'Ivoire; Côte-d'Ivoire; Cote Ivoire
CF: Centrafrique; RCA
CL capitalised: Chili
CZ: République tchèque; Tchéquie
GB: Grande-Bretagne; Royaume-Uni; RU de Grande-Bretagne
GB part: Angleterre; Écosse; Pays de Galles; Irlande du Nord
GD capitalised: Grenade
IR: République islamique d'Iran
KR: République de Corée; Corée du Sud
KP: RPDC; Corée du Nord
KP,KR: Corée
KG: Kirghizstan; Kirghizistan; Kirghizie
MM: Birmanie
MU: Île Maurice; Maurice (île); République de Maurice
NL: Hollande; Pays-Bas
RU: Fédération de Russie
RU former: Union soviétique; URSS; U.R.S.S.
SA: Arabie Saoudite; Arabie
SE capitalised: Suede
TD: Tchad
US: États-Unis; États-Unis d'Amérique; É.-U.; Amérique
VA: Saint-Siège
ZA: Afrique du Sud
`;

/** Masculine singular adjective of each country; the feminine after a slash where no rule gives it. */
export const FRENCH_ADJECTIVES = `
AE émirien émirati; AF afghan; AL albanais; AM arménien; AO angolais; AR argentin; AT autrichien; AU australien
AZ azerbaïdjanais azéri; BA bosnien bosniaque; BD bangladais; BE belge; BF burkinabè; BG bulgare; BH bahreïni bahreïnien; BI burundais
BJ béninois; BN brunéien; BO bolivien; BR brésilien; BW botswanais; BY biélorusse bélarusse; CA canadien; CD,CG congolais; CF centrafricain
CH suisse helvétique; CI ivoirien; CL chilien; CM camerounais; CN chinois; CO colombien; CR costaricain; CU cubain; CV capverdien cap-verdien
CY chypriote; CZ tchèque; DE allemand; DJ djiboutien; DK danois; DO,DM dominicain dominiquais; DZ algérien; EC équatorien; EE estonien
EG égyptien; ER érythréen; ES espagnol; ET éthiopien; FI finlandais; FR français; GA gabonais; GB britannique; GE géorgien; GH ghanéen
GM gambien; GN guinéen; GQ équatoguinéen; GR grec/grecque; GT guatémaltèque; GW bissau-guinéen; HN hondurien; HR croate; HT haïtien; HU hongrois
ID indonésien; IE irlandais; IL israélien; IN indien; IQ irakien iraquien; IR iranien; IS islandais; IT italien; JM jamaïcain; JO jordanien
JP japonais; KE kényan kenyan; KG kirghize; KH cambodgien; KM comorien; KP nord-coréen; KR sud-coréen; KP,KR coréen; KW koweïtien; KZ kazakh kazakhstanais
LA laotien; LB libanais; LK sri-lankais srilankais; LR libérien; LS lésothien; LT lituanien; LU luxembourgeois; LV letton/lettonne; LY libyen; MA marocain
MD moldave; ME monténégrin; MG malgache; MK macédonien; ML malien; MM birman; MN mongol; MR mauritanien; MT maltais; MU mauricien
MV maldivien; MW malawite malawien; MX mexicain; MY malaisien; MZ mozambicain; NA namibien; NE nigérien; NG nigérian; NI nicaraguayen; NL néerlandais hollandais
NO norvégien; NP népalais; NZ néo-zélandais; OM omanais; PA panaméen; PE péruvien; PH philippin; PK pakistanais; PL polonais; PS palestinien
PT portugais; PY paraguayen; QA qatari qatarien; RO roumain; RS serbe; RU russe; RU soviétique; RW rwandais; SA saoudien; SC seychellois
SD soudanais; SE suédois; SG singapourien; SI slovène; SK slovaque; SL sierra-léonais; SN sénégalais; SO somalien; SS sud-soudanais; SV salvadorien
SY syrien; SZ eswatinien; TD tchadien; TG togolais; TH thaïlandais; TJ tadjik tadjike; TM turkmène; TN tunisien; TR turc/turque; TW taïwanais
TZ tanzanien; UA ukrainien; UG ougandais; US américain étasunien états-unien; UY uruguayen; UZ ouzbek/ouzbèke ouzbèke; VE vénézuélien; VN vietnamien; XK kosovar; YE yéménite
ZA sud-africain; ZM zambien; ZW zimbabwéen
`;

/** Masculine and feminine, singular and plural, of an adjective as written above. */
export function frenchForms(written: string): string[] {
  const [masculine = '', given] = written.split('/');
  const feminine = given ?? feminineOf(masculine);
  const plural = /[sx]$/.test(masculine) ? masculine : `${masculine}s`;
  return [masculine, plural, feminine, `${feminine}s`];
}

function feminineOf(masculine: string): string {
  if (masculine.endsWith('e') || masculine.endsWith('è')) return masculine;
  if (masculine.endsWith('en')) return `${masculine}ne`;
  return `${masculine}e`;
}
