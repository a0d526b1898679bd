/**
 * Cities that English texts have called by more than one name: the present name, then former ones and other spellings, all
 * folded. Public facts, after the alternate names of GeoNames (https://www.geonames.org, CC BY 4.0), as of 2026.
 */
const LINES = `
almaty: alma ata
antananarivo: tananarive
ashgabat: ashkhabad
astana: nur sultan, akmola, tselinograd
beijing: peking, peiping
bengaluru: bangalore
bishkek: frunze
bratislava: pressburg
chennai: madras
chisinau: kishinev
chongqing: chungking
dhaka: dacca
dushanbe: stalinabad
fez: fes
gdansk: danzig
guangzhou: canton
hangzhou: hangchow
ho chi minh city: saigon
istanbul: constantinople
jakarta: djakarta, batavia
jeddah: jidda, jiddah, jedda
kinshasa: leopoldville
kolkata: calcutta
krakow: cracow
kuala lumpur: kl
kyiv: kiev
lubumbashi: elisabethville
maputo: lourenco marques
marrakesh: marrakech
mexico city: mexico df, df
mumbai: bombay
nanjing: nanking
naypyidaw: nay pyi taw, naypyitaw
ndjamena: fort lamy
oslo: christiania
riyadh: riyad
saint petersburg: st petersburg, leningrad, petrograd
sanaa: sana
santo domingo: ciudad trujillo
tbilisi: tiflis
tehran: teheran
thessaloniki: salonika, salonica
tianjin: tientsin
tangier: tangiers
ulaanbaatar: ulan bator
volgograd: stalingrad
wroclaw: breslau
yangon: rangoon
yerevan: erevan
`;

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** All folded English names of the city that one of them names, that one among them: `peking` gives `beijing` too. */
export function cityForms(name: string): readonly string[] {
  forms ??= new Map(LINES.trim().split('\n').flatMap(lineOf));
  return forms.get(name) ?? [name];
}

function lineOf(line: string): [string, string[]][] {
  const all = line.split(/: |, /);
  return all.map((name) => [name, all]);
}
