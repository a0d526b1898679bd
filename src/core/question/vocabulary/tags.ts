import type { Status } from '../../records/agreement.js';
import type { Act } from '../../records/proposal.js';

/**
 * What a word or phrase of a question does, whatever its language. A phrase may have several tags; grammar decides.
 * - `ask:*` question words; `cmd:*` what is to be done; `verb:*` relations; `act:*` proposals; `noun:*` what is asked about;
 * - `status:*`, `group:*` states of agreements; `kind:*` of documents; `format:*` of meetings;
 * - `neg:*`, `only`, `both`, `else`, `per`, `sup:*` what to do with a set; `prep:*` direction; `conj:*` coordination;
 * - `plan` what was to happen; `what-about` puts a name in the place of another; `pron:*` what points back; `ord:N` ordinals; `post:*` ranks of officials; `field:*` portfolios; `filler` nothing.
 */
export type Tag =
  | `ask:${'who' | 'what' | 'which' | 'when' | 'where' | 'how-many' | 'how-long' | 'how' | 'why' | 'yes-no'}`
  | `cmd:${'list' | 'command' | 'compare' | 'timeline' | 'in-order' | 'span' | 'help' | 'reset' | 'more' | 'source' | 'greet' | 'thanks' | 'advice' | 'instruct' | 'future'}`
  | `verb:${'meet' | 'visit' | 'attend' | 'sign' | 'say' | 'discuss' | 'host' | 'agree' | 'adopt' | 'call' | 'win' | 'open' | 'hold' | 'develop' | 'change' | 'contradict'}`
  | `act:${Act}`
  | `noun:${'meeting' | 'agreement' | 'proposal' | 'figure' | 'official' | 'country' | 'organisation' | 'company' | 'conference' | 'topic' | 'source' | 'date' | 'day' | 'place' | 'post' | 'delegation' | 'counterpart' | 'status' | 'deadline' | 'theme' | 'venue' | 'record' | 'knowledge' | 'participant' | 'signatory' | 'title' | 'age' | 'fact' | 'freshness' | 'conflict' | 'single-source' | 'gap' | 'change' | 'name' | 'organiser' | 'notes' | 'outcome'}`
  | `status:${Status}`
  | `group:${'pending' | 'working' | 'over' | 'unsigned'}`
  | 'overdue'
  | `kind:${'memorandum of understanding' | 'agreement' | 'joint statement' | 'declaration' | 'letter of intent' | 'contract' | 'programme' | 'resolution'}`
  | `format:${'bilateral' | 'multilateral' | 'visit' | 'call'}`
  | `neg:${'not' | 'without'}`
  | 'only'
  | 'both'
  | 'else'
  | 'per'
  | 'common'
  | 'share'
  | 'named'
  | `sup:${'most' | 'more' | 'least' | 'first' | 'last' | 'longest' | 'next'}`
  | `prep:${'with' | 'from' | 'to' | 'by' | 'at' | 'in' | 'about' | 'between' | 'of' | 'around' | 'for'}`
  | `conj:${'and' | 'or' | 'but' | 'versus'}`
  | `pron:${'he' | 'they' | 'it' | 'that' | 'these' | 'there' | 'ones' | 'same' | 'previous' | 'next'}`
  | `ord:${number}`
  | 'ord:last'
  | `post:${'minister' | 'state-minister' | 'deputy' | 'president' | 'vice-president' | 'prime-minister' | 'ambassador' | 'head' | 'secretary-general' | 'secretary' | 'chair' | 'director' | 'chief-executive' | 'representative' | 'king' | 'shah' | 'queen' | 'emperor' | 'emir' | 'sultan' | 'prince' | 'monarch' | 'pope' | 'secretary-of-state' | 'leader' | 'foreign-minister'}`
  | `field:${'communications' | 'it' | 'digital' | 'foreign' | 'transport' | 'post' | 'science' | 'trade' | 'interior'}`
  | 'who-that'
  | 'what-about'
  | 'plan'
  | 'filler';

/** Phrases by tag, separated by `|`: the vocabulary of one language. */
export type Vocabulary = { readonly [T in Tag]?: string };
