/**
 * Words that say what somebody is. With one of these, capitalised, a title is a title: "Deputy Prime Minister" is three
 * words of which the last is in this list. Only `leader` and `counterpart` count in small letters.
 */
export const HEADS: ReadonlySet<string> = new Set(
  `president premier minister chancellor king queen emperor empress emir amir sultan shah pope prince princess duke duchess
  sheikh sheik shaikh chairman chairwoman chairperson chair speaker general colonel marshal generalissimo admiral captain
  lieutenant major cardinal archbishop bishop patriarch ayatollah secretary secretary-general governor governor-general
  mayor taoiseach tanaiste regent commissioner representative director director-general counselor counsellor councilor
  councillor ambassador envoy advisor adviser senator lord lady sir dr mr mrs ms earl viscount baron commander leader
  counterpart executive chief head member administrator negotiator`.split(/\s+/),
);

/** Heads that are also surnames: with nothing after them they are the name. "Prime Minister Major", "Prime Minister Mackenzie King". */
export const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'major king prince chief dean duke bishop marshal baron earl head'.split(' '),
);

/** Heads that belong to the name once an office stands before them: "Foreign Minister Prince Saud", "Governor General Lord Gowrie". */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'prince princess sheikh sheik shaikh lord lady sir dr mr mrs ms cardinal archbishop viscount earl baron shah'.split(
    ' ',
  ),
);

/** Words that stand before a head and belong to the title. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  `former then acting interim provisional transitional caretaker deputy vice first second third assistant permanent federal
  prime crown grand supreme field brigadier attorney special high state senior opposition rebel junta party royal majority
  minority union political military alternate co-president designated outgoing joint managing`.split(/\s+/),
);

/** What ministers and secretaries are for. */
export const FIELDS: ReadonlySet<string> = new Set(
  `foreign affairs external relations defense defence interior finance state trade economy economic economics energy justice
  development cooperation international security national internal commerce industry planning environment education health
  public works agriculture water oil petroleum transport transportation communications information culture labor labour home
  territories territorial european euro-atlantic integration strategic intelligence social policy welfare immigration
  unification mineral mines resources worship religion climate change digital innovation science technology tourism treasury
  treasurer budget investment regional parliamentary women people youth sports emigration emigrants expatriates diaspora
  cabinet armed forces law order reconciliation housing infrastructure infrastructures fisheries food veterans ecology
  ecological transition maritime islamic nation-building gender equality multilateral consular`.split(/\s+/),
);

/** What somebody is head, speaker, chairman or chief of: "Speaker of the Knesset", "Chief of Army Staff". */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  `presidency republic parliament knesset assembly council ministers government state states staff army navy cabinet senate
  house commons representatives deputies chamber joint chiefs board supreme revolutionary revolution command congress party
  people national general presidential sovereign sovereignty transitional military committee commission union government
  federal federation executive office defense foreign relations reserve bank court security`.split(/\s+/),
);

/** Heads of which the country visited has many, or of which it need not have any: whose they are has to be said. */
const SAID_WHOSE: ReadonlySet<string> = new Set(
  `secretary-general director-general director commissioner representative ambassador envoy advisor adviser senator mr mrs ms
  dr sir lord lady counterpart commander captain lieutenant major admiral member administrator negotiator executive
  head`.split(/\s+/),
);

/**
 * Whether a bare title says that its holder is of the country where it is printed. "Foreign Minister Dendias" in Greece is
 * Greece's; "Secretary-General Annan", "Special Envoy Mitchell" or "Secretary of Defense Cohen" may be anybody's.
 */
export function isOfThePlace(title: string): boolean {
  const words = title.toLowerCase().split(/[\s/&-]+/);
  if (
    /secretary[ -]general|director[ -]general|^(?:u\.?s\.? )?(?:secretary of defen[cs]e|defen[cs]e secretary)|special|high representative/i.test(
      title,
    )
  )
    return false;
  return words.some((word) => HEADS.has(word) && !SAID_WHOSE.has(word));
}

/** Titles of those who are known by their given name alone: it is all that is ever printed of it. */
export function isOfMonarch(title: string): boolean {
  return /\b(?:king|queen|emperor|empress|emir|amir|sultan|shah|pope|prince|princess|duke|duchess)\b/i.test(title);
}
