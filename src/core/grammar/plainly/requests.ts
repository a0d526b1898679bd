import type { Paraphrase } from './paraphrase.js';

/** What only says that something is asked, and what is said of the asker's own records. */
export const REQUESTS_PLAINLY: readonly Paraphrase[] = [
  [/^(?:a |the |give me (?:a |the )?|show me (?:a |the )?|i need (?:a |the )?)?lists? of (?:all )?(?:the )?/i, 'list '],
  [/^(\p{L}[\p{L} ]{3,40}?)[:,–-] ?(?:which|what|who) (?:are|were) (?:they|those|these)(?=\W*$)/iu, 'list $1'],
  [/^(?:regulators|ministries|companies|organi[sz]ations|universities)(?=\W*$)/i, (said: string) => `list ${said}`],
  [
    /^(?:remind me(?: of)?|bring me up to date on|fill me in on|brief me on|update me on|run me through|walk me through|take me through|let me know|refresh my memory on) /i,
    'tell me ',
  ],
  [
    /^(?:please,? )?(?:i['’]d|i would|we['’]d|we would) (?:like|love|want) to (?:know|see|find out|learn|hear)(?: about)?,? /i,
    '',
  ],
  [/^(?:i|we) (?:want|need|wish) to (?:know|see|find out|learn)(?: about)?,? /i, ''],
  [/^(?:i['’]m|i am|we['’]re|we are) (?:interested in|after|looking for)(?: the)? /i, ''],
  [/^(?:can|could|would) you (?:please )?(?:tell me|say|show me|give me|list)(?: please)?,? (?!if\b|whether\b)/i, ''],
  [
    /^(?:can|could|would) you (?:please )?(?:tell me|check|say|confirm|see) (?:if|whether) (\p{Lu}[^?]{2,60}?) (?:held|had) (?:a )?(?:meeting|talks)\b/iu,
    'did $1 meet',
  ],
  [/(?:,? please|,? pls)(?=\s*[?.!]*$)/i, ''],
  [/,? (?:on|in) (?:your|the) (?:files?|database|books|knowledge base|collection)\b/gi, ''],
  [/ (?:that|which) you (?:hold|have on file|know of|have on record)\b/gi, ''],
  [/\bnot a single\b/gi, 'no'],
  [/\bwhat number of\b/gi, 'how many'],
  [/\b(?:in|over|during) the course of\b/gi, 'in'],
  [/\bIndo-(?=\p{Lu}\p{Ll})/gu, 'India-'],
  [/(?<=\S )\b(is|are|was|were|do|does|did|has|have|had)n['’]t\b(?! (?:it|he|she|they|we|you|i)\b)/gi, '$1 not'],
  [
    /\b(?:(?:have|has|had|were|was|are|is) )?(?:not|never) (?:been )?(?:put |brought |placed )?(?:in|into) (?:operation|practice|action)\b/gi,
    'are not operational',
  ],
  [
    /\b(?:(?:have|has|had|were|was|are|is) )?(?:not|never) (?:been )?(?:put |brought )?(?:in|into) (?:force|effect)\b/gi,
    'are not in force',
  ],
  [/\bnot working\b/gi, 'not operational'],
  [
    /\b(?:held|hold|had|have|has|having) (?:bilateral )?(?:talks|a meeting|meetings|discussions|a discussion|a conversation|an encounter|a sit-down) with\b/gi,
    'met',
  ],
  [/\b(?:sat|sit) down (?:together )?with\b/gi, 'met'],
  [/\b(?:met|meet) with\b/gi, 'met'],
  // Whether it is so.
  [
    /^(?:tell me|let me know|check|confirm|please confirm|i (?:want|need) to (?:know|confirm|check)|i(?:['’]d| would) like to (?:know|ascertain|confirm|check)|can you (?:confirm|check|say|tell me))(?: for me)? (?:whether|if|that) (?:any |a |an )?(?:meeting|talks|encounter)s? (?:between|of) (.{3,40}?) (?:and|with) (.{3,40}?) (?:took place|was held|were held|happened|ever took place)\b.*$/i,
    'did $1 meet $2?',
  ],
  [
    /^(?:tell me|let me know|check|confirm|please confirm|i (?:want|need) to (?:know|confirm|check)|i(?:['’]d| would) like to (?:know|ascertain|confirm|check)|can you (?:confirm|check|say|tell me))(?: for me)? (?:whether|if|that) (.{3,40}?) and (.{3,40}?) (?:have |had |ever )?(?:met|sat down(?: together)?|saw each other|held talks)\W*(?:did (?:they|it)\W*)?$/i,
    'did $1 meet $2?',
  ],
  [
    /^(?:tell me|let me know|check|confirm|please confirm|i (?:want|need) to (?:know|confirm|check)|i(?:['’]d| would) like to (?:know|ascertain|confirm|check)|can you (?:confirm|check|say|tell me))(?: for me)? (?:whether|if|that) (.{3,40}?) (?:has |have |had |ever )?(?:met|saw|sat down with)(?: with)? /i,
    'did $1 meet ',
  ],
  [
    /^(?:tell me|let me know|check|confirm|please confirm|i (?:want|need) to (?:know|confirm|check)|i(?:['’]d| would) like to (?:know|ascertain|confirm|check)|can you (?:confirm|check|say|tell me))(?: for me)? (?:whether|if|that) (.{3,60}?) (has|have|had|is|are|was|were) /i,
    '$2 $1 ',
  ],
  [/\bsit-?downs\b/gi, 'meetings'],
  [/\b(?<!to |they |we |and )sit-?down\b(?! with| together)/gi, 'meeting'],
  // Titles of courtesy.
  [/\b(?:Mr|Mrs|Ms|Dr|Prof|H\.?E)\.? (?=\p{Lu})/gu, ''],
];
