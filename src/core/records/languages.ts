/** The English names of languages by their ISO 639-1 codes. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  'af Afrikaans|am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bs Bosnian|ca Catalan|cs Czech|da Danish|de German|dv Dhivehi|el Greek|en English|es Spanish|et Estonian|fa Persian|fi Finnish|fr French|ga Irish|gu Gujarati|ha Hausa|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|is Icelandic|it Italian|ja Japanese|ka Georgian|kk Kazakh|km Khmer|ko Korean|ku Kurdish|ky Kyrgyz|lo Lao|lt Lithuanian|lv Latvian|mk Macedonian|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese|ne Nepali|nl Dutch|no Norwegian|nb Norwegian|pa Punjabi|pl Polish|ps Pashto|pt Portuguese|ro Romanian|ru Russian|rw Kinyarwanda|si Sinhala|sk Slovak|sl Slovenian|so Somali|sq Albanian|sr Serbian|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tr Turkish|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|yo Yoruba|zh Chinese|zu Zulu'
    .split('|')
    .map((line): [string, string] => [line.slice(0, 2), line.slice(3)]),
);

/** "Arabic" for `ar`; a language without a name here by its code. */
export function languageName(code: string): string {
  return LANGUAGES.get(code) ?? `the language “${code}”`;
}
