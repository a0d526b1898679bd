import type { Paraphrase } from './paraphrase.js';

/** Who wrote of it, and whose idea it was. */
export const REPORTS_PLAINLY: readonly Paraphrase[] = [
  [
    /^in which (?:publications?|papers?|newspapers?|outlets?|media) can (?:i|we) read about\b/i,
    'which outlets reported on',
  ],
  [/^which news outlets carried\b/i, 'which outlets reported on'],
  [
    /^(the [^,?]{5,80}? (?:meeting|talks|visit|signing)[^,?]{0,40}), where was (?:that|it|this) reported/i,
    'which outlets reported on $1',
  ],
  [/^(.{3,60}?) was (?:run|organi[sz]ed) by whom/i, 'who organised $1'],
  [
    /^(?:whose (?:proposal|idea|suggestion) was|from whom (?:did|came) the (?:proposal|idea|suggestion) (?:for|of)|who came up with (?:the idea of )?)\s*/i,
    'who proposed ',
  ],
  [
    /^where (?:was|were|is|has) (?:the )?(?:news of )?(.{5,80}?) (?:been )?(?:reported|covered|published|written up)(?: on)?\b/i,
    'which outlets reported $1',
  ],
  [
    /^(?:by|in) (?:which|what) (?:outlets?|sources?|papers?|media|publications?) (?:is|was|were|has) (.{5,90}?) (?:been )?(?:reported|covered)(?: on)?(?=[?.!]*$)/i,
    'which outlets reported $1',
  ],
  [
    /^(.{5,80}?),? ?[-–—:]? ?(?:reported|covered) (?:by whom|where|in which outlet|by which outlet)(?=[?.!]*$)/i,
    'which outlets reported $1',
  ],
  [
    /^(.{5,80}?) was (?:reported|covered) (?:in|by) (?:which|what) (?:outlet|paper|source|publication)s?(?=[?.!]*$)/i,
    'which outlets reported $1',
  ],
  [/^(.{5,90}?)[,:] who (?:reported|covered|carried) (?:it|them|that|this)(?=[?.!]*$)/i, 'which outlets reported $1'],
  [
    /^(?:(?:give|send|tell|show) me )?(?:the |your )?(?:sources?|reports?|citations?|references?) (?:for|on|behind|of|about) (?:the )?(.{5,80}?(?:meeting|talks|sit-?down|visit|encounter)s?(?: (?:at|in) .{3,30}?)?)(?:,? (?:please|pls))?(?=[?.!]*$)/i,
    'which outlets reported the $1',
  ],
  [
    /^(?:the )?(.{5,80}?(?:meeting|talks|visit)s?) sources?(?:,? (?:please|pls))?(?=[?.!]*$)/i,
    'which outlets reported the $1',
  ],
  [
    /^(?:tell me |who in the press |which in the press )?(?:what|which) (?:paper|agency|outlet|newspaper|publication)(?: or (?:paper|agency|outlet|newspaper|publication))? (?:carried|covered|ran|wrote (?:of|about)) /i,
    'which outlets reported ',
  ],
  [
    /^who in the press (?:wrote|reported) that (.{3,40}?) and (.{3,40}?) (?:had )?met(?=[?.!]*$)/i,
    'which outlets reported the meeting between $1 and $2',
  ],
];
