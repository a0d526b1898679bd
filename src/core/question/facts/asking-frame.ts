import { stem } from '../../graph/stem.js';

/**
 * Words that ask for a fact, say whose account it is, or that it is a plan: they stand in no sentence because of what it tells.
 * A closed class.
 */
const FRAME: ReadonlySet<string> = new Set(
  `according account report reports reported say says said saying tell told state stated words word view opinion claim claims claimed mention
  mentioned express expressed voice voiced describe described call called explain explained argue argued think thought believe
  believed see saw estimate estimated put cite cited quote quoted remark remarks comment commented speak spoke speech statement
  figure figures number numbers amount sum total volume length distance size value level rate rates cost costs price expense money
  percentage percent proportion share fraction part period time timeframe frame date year years month months day days target targets
  goal goals aim aims aimed aiming objective plan plans planned planning intend intends intended want wants wanted hope hopes hoped
  expect expects expected set sets setting lay spend spent spending give gave given make made take took taken get got bring brought come came
  come become able ready large big great high long far exactly exact roughly approximately around about altogether overall currently
  today now recent recently later earlier minister ministers official officials spokesman himself herself own country side
  stand stands stood consist consists involve involves concern concerns remain remains keep keeps kept belong belongs go goes gone mean
  means meant happen happened include includes included contain contains reach reached fill filled extend extended write wrote way
  ways still yet already name called so far worth there been being see seen like liked would reason reasons grounds ground way ways kind kinds thing things`
    .split(/\s+/)
    .map(stem),
);

/** Whether a stem is of a word that only asks. */
export function isOfFrame(one: string): boolean {
  return FRAME.has(one);
}

/** Words for the occasion on which something was told: sentences say that seldom, and of another occasion they are not. */
const OCCASIONS: ReadonlySet<string> = new Set(
  `round table roundtable session sessions summit meeting meetings talks talk congress conference event reception visit panel forum gathering
  breakfast luncheon lunch opening closing ceremony opened closed delegation record recorded interview press briefing`
    .split(/\s+/)
    .map(stem),
);

/** Whether a stem is of a word for an occasion. */
export function isOfOccasion(one: string): boolean {
  return OCCASIONS.has(one);
}

/** What is said to be left out of an answer: "leaving out the figure for UPI". */
const LEFT_OUT =
  /\b(?:leaving (?:out|aside)|apart from|aside from|other than|except for|except|excluding|not counting|without counting|besides) ([^,;:.?!]{1,80})/i;

/** The words left out; empty where nothing is. */
export function leftOutIn(text: string): string {
  return LEFT_OUT.exec(text)?.[1] ?? '';
}
