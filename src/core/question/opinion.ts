import type { Item } from './item.js';

/**
 * Whether a message asks for a judgement that no record holds: whom to trust, who is better, what somebody is thought of.
 * Either the judgement is asked of whoever answers ("would you", "in your view", "gut feeling"), or somebody is to be judged.
 */
export function asksForOpinion(items: readonly Item[]): boolean {
  // "Smart Africa" praises nobody: names are no words of a judgement.
  const text = ` ${items.map(({ kind, mention }) => (kind === 'word' ? mention.key : '*')).join(' ')} `;
  if (ASKED_FOR.test(text)) return true;
  return JUDGING.test(text) || JUDGED.test(text);
}

/** What an opinion is called, wherever it stands. */
const ASKED_FOR =
  / (?:(?:honest|personal|your|ur) (?:opinion|view|views|take|thoughts|judgement|judgment|assessment|impression)|gut (?:feeling|feel|instinct|reaction)|hot take|your (?:guess|bet|gut|favou?rite|pick)|what do (?:you|u) (?:think|make|reckon)|do (?:you|u) (?:think|trust|like|believe|reckon|prefer|agree that|rate)|(?:would|should|could) (?:you|u) (?:trust|bet|prefer|pick|choose|recommend|advise|say is|rather|like|rate)|be honest|between you and me|if you had to (?:choose|pick|bet)|(?:in|to) your (?:mind|eyes)|how do (?:you|u) (?:feel|rate|like)) |^ (?:any )?thoughts on /;

/** Somebody is to be weighed by whoever asks: "can we trust Nabiyev?", "who should I back?". */
const JUDGING =
  / (?:(?:can|should|could|may) (?:we|i|one|anyone) (?:\S+ ){0,2}(?:trust|rely on|bet on|back|be worried|worry|believe)|who(?:m)? (?:to|can i|can we|should i|should we|do i|would i) (?:trust|back|believe|pick|bet on)|worth (?:trusting|backing|the hype)) /;

/** A judgement as a predicate, where nothing follows that it could describe: "is he any good", "who is the smarter one", "just pr". */
const JUDGED =
  / (?:is|are|was|were|isnt|arent|whos|who is|which of them is) (?:\S+ ){0,6}?(?:trustworthy|honest|corrupt|competent|incompetent|overrated|underrated|smart|smarter|smartest|clever|cleverer|cleverest|stupid|boring|nice|nicer|nicest|likeable|charming|handsome|good looking|evil|a liar|lying|a crook|a genius|an idiot|any good|just pr|just for show|just a show|all talk|a joke|a sham|a failure|overhyped|naive|wiser|wisest) (?:$|(?:than|enough|one|as|at|or|guy|man|woman|person|minister|president|negotiator|politician|diplomat) )/;
