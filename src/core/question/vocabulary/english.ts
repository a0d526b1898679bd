import type { Vocabulary } from './tags.js';

/** English words and phrases, folded, apostrophes dropped. Inflected forms are listed: nothing is guessed. */
export const ENGLISH: Vocabulary = {
  'ask:who': 'who runs|whoever|who|whom|with whom|whom with|who all|whos|whose',
  'ask:what': 'what|whats|what all|anything|something',
  'ask:which': 'which|which one|which ones|which of them|which of those|which of these',
  'ask:when':
    'on which occasion|on which occasions|on what occasion|on what occasions|on which two occasions|on which three occasions|which single day|what single day|on which single day|which single month|which single year|when|whens|what day|which day|what date|which date|on which day|on which days|on what day|which days|what days|which dates|what dates|on what date|what time|what year|which year|which month|what month|since when|dates',
  'ask:where':
    'where|wheres|what city|which city|in which city|what place|in what city|whereabouts|what town|which town|what venue|which cities|which places',
  'ask:how-many':
    'how many|how often|how many times|number of|count|count of|no of|how frequently|how regularly|the number of|how much|total|total number of',
  'ask:how-long':
    'how long is it good for|how long is that good for|how long does it run|how long does it last|how long is it valid|how long|how old',
  'ask:how': 'how|hows|in what way',
  'ask:why': 'why|whys',
  'ask:yes-no':
    'or not|did|does|do|is|are|was|were|has|have|had|is there|are there|was there|were there|has there been|is it true|is it right|is it correct|any|ever|didnt|isnt|hasnt|y n|yes no|yes or no|is it confirmed|is that confirmed|confirm|right|correct|whether|if',
  'cmd:list':
    'gist|the gist|list|show|show me|give me|tell me|tell me about|find|search|get|display|names|names pls|give|print|name|enumerate|can you name|brief me on|summarise|summarize|summary|details|details of|more about|information on|info on|info|on file|news on|what do you know about|what do you have on|what have you got on|whats there on|anything on|anything about|what about|how about|overview|overview of|rundown|describe|explain|who all|lookup|look up|pull up|everything on|everything about|all about',
  'cmd:compare':
    'compare|compared|comparison|compared with|compared to|difference|differences|difference between|differ|differs|how does it differ|side by side|contrast|against',
  'cmd:timeline':
    'timeline|chronology|from idea to|from an idea to|from idea|from paper to|from promise to|from proposal to|from draft to|from talk to|get off the ground|got off the ground|take shape|took shape|from start to|from the start|from the idea|start to finish|from beginning to|from the beginning|how did it come|came into being|come into being|from its start|history|history of|over time|sequence of events|step by step|evolution|how did it come about|come about|came about|developments|in chronological order|what happened since',
  'cmd:in-order':
    'in order|in order please|in the right order|in sequence|oldest first|earliest first|in date order|in order of date|in order of time|in time order|from oldest to newest|from the oldest to the newest|chronologically',
  'cmd:help':
    'help|what can you do|what else can you do|how do you work|what can i ask|what can i ask you|what else can i ask|what else can i ask you|what else may i ask|what should i ask|what could i ask|what sort of questions can i ask|how does this work|who are you|what are you|how to use|commands|usage|instructions',
  'cmd:reset': 'start over|reset|forget that|new question|start again|clear|never mind|nevermind|begin again',
  'cmd:more': 'more|show more|next page|the rest|continue|go on|next|show the rest|all of them|show all',
  'cmd:source':
    'which outlet|what outlet|which outlets|which publication|what publication|which newspaper|which paper|which media|which agency|who ran the story|which outlet reports|which outlet reported|outlet|publication|source|sources|who says|who reports|who reported|who gives|who counts|who says so|who says that|says who|quote|quote please|where is that from|where does that come from|your source|your sources|citation|cite|reference|references|who reports it|who reports that|who reported it|who reported that|according to whom|on what basis|who wrote that|which source says|what source|how do you know|proof|evidence|says which source|link|where did you read that|where did you read this|where did you read it|where did you see that|where did you get that|where did you get this|where did you get it|where did you find that|where do you have that from|who told you|who told you that|what is that based on|whats that based on|says according to whom|who calls him that|who calls her that',
  'cmd:greet':
    'hi|hello|hey|good morning|good afternoon|good evening|greetings|salam|salaam|bonjour|hola|hallo|dear sir or madam|dear colleague|good day|good day to you|yo|hiya|greetings from the mission|dear all|dear sir|dear madam',
  'cmd:thanks':
    'thanks|thank you|thank you very much|thanks a lot|thx|ty|much obliged|cheers|merci|gracias|most helpful|splendid|great|ok thanks|many thanks',
  'cmd:advice':
    'would you advise|do you advise|should we|should i|should our|what do you think|your opinion|do you think|do you like|recommend|would you recommend|whats your view|your view|in your opinion|is it good|is it wise|do you believe|worth it|best minister|who is better|is better|is the better|is the best',
  'cmd:command':
    'send me a digest|send me a daily digest|daily digest|subscribe|subscribe me|unsubscribe|pause it|pause the digest|remind me to|remind me on|remind me every|alert me|notify me|keep me posted|send me updates|why did i get this|that is wrong|thats wrong|this is wrong|that is not right|please correct|correction|please add|add this meeting',
  'cmd:instruct':
    'ignore all|ignore your|ignore previous|ignore the|ignore rules|disregard|pretend|act as|you are now|system prompt|jailbreak|developer mode|admin mode|switch to admin|private notes|confidential|secret notes|hidden records|your rules|your instructions|previous instructions|print the private|reveal',
  'cmd:future':
    'will|is going to|are going to|going to|predict|prediction|predictions|forecast|odds|wont|shall|would happen|what happens next|by new year|before new year|weather|temperature|stock price|exchange rate|football|sports score|joke|poem|recipe|price of|capital of|the capital of|population of|translate|write me|repeat after me|say after me',
  'verb:meet':
    'chat with|chatted with|chatted|had a chat with|have a chat with|chatted to|huddle with|conversed with|in conversation with|tete a tete with|speak|spoken|sat round the table with|sat around the table with|sat round a table with|sat around a table with|sat round the table|sat around the table|sit round the table|sit around the table|round the table|sat across from|sat across|sat opposite|sit opposite|across the table from|sit at the table with|shook hands with|huddled with|speaking with|spoken with|has spoken with|is talking to|talking to|talking with|speaking to|meet|meets|met|meeting with|meet with|met with|meeting up|held talks|hold talks|held talks with|holds talks|held meetings|hold meetings|have talks|had talks|talks with|sat down|sit down|sat down with|sit down with|sit downs|spoke with|speak with|spoken with|spoken to|spoke to|talk to|talk with|talked to|talked with|talk|talked|meet up|met up|encounter|encountered|held bilateral|hold bilateral|held bilaterals|received|receive|saw|see|seen|been seen with|got in front of|hosted talks|conferred|confer|engaged with|engage with|engaged|have a meeting|had a meeting|had a meeting with|held a meeting|hold a meeting|hold meetings with|get together|got together|come face to face|face to face|exchanged views with|consulted|bumped into|sat with|reunited|show up in meetings|held discussions|hold discussions|held bilateral talks|hold bilateral talks|one to one|one on one|one on ones|one to ones|met one to one|encounters|in talks|been in talks',
  'verb:visit':
    'called in|call in|calls in|called at|stopped over in|was last in|were last in|last in|was first in|were first in|first in|visit|visited|visits|visiting|state visit|state visits|official visit|official visits|working visit|working visits|official working visit|official working visits|private visit|private visits|pay a visit to|paid a visit to|pay visits to|go|went|head to|headed to|set foot in|stop in|stopped in|stay in|stayed in|arrive in|arrived in|travelling to|traveling to|itinerary|itineraries|stay|stays|travel|travelled|traveled|travel to|travelled to|went to|go to|gone to|trip|trips|trip to|came to|come to|fly to|flew to|journey|travels|been to|been in|come over|came over|comes over|coming over|was in|were in|toured',
  'verb:attend':
    'on hand|was on hand|were on hand|stood in for|stand in for|stands in for|sat in for|sit in for|filled in for|stepped in for|deputised for|deputized for|sat at|sit at|sat in on|seated at|at the table at|spoke for|speak for|speaks for|spoke on behalf of|speak on behalf of|spoke in the name of|attend|attended|attends|attending|took part|take part|taken part|participate|participated|participates|participating|present|was present|were present|join|joined|was there|were there|who was there|showed up|turned up|go along|turn up|represented|took the floor|came|there for|was there for|were there for|came for',
  'verb:sign':
    'put a signature to|put their signatures to|put his signature to|put her signature to|put signatures to|append a signature|appended a signature|affixed a signature|put pen to paper|puts pen to paper|putting pen to paper|penned|sign|signed|singed|signs|signing|signature|signatures|inked|ink|concluded|conclude|firmed|seal|sealed|initialled|got signed|was signed|were signed|been signed|struck|strike|made a deal|enter into|entered into',
  'verb:say':
    'position on|positions on|stance on|stances on|standpoint on|viewpoint on|attitude to|attitude towards|voiced|say|said|says|saying|state|stated|argue|argued|claim|claimed|mention|mentioned|mentions|remark|remarks|comment|commented|comments|told|tell|statement of|put it|note|noted|stress|stressed|emphasise|emphasised|declare|declared|announce|announced|announces|point out|pointed out|pointed to|cite|cited|see|spoke of|speak of|describe|described|put|words',
  'verb:discuss':
    'discuss|discus|discussed|discusses|discussing|talk about|talked about|talks about|talking about|speak about|spoke about|spoken about|dealt with|cover|covered|covers|on the agenda|agenda|address|addressed|raise|raised|touch on|touched on|bring up|brought up|on the table|what was on the table|come up|came up|subject of|subjects of|mention|mentioned|mentioning|conversation|conversations|discussion|discussions|what about|content|contents|outcome|outcomes|result|results|come out of|came out of|comes out of|coming out of|go over|went over|going over|gone over|concern|concerned|concerning|revolve around|spoke',
  'verb:host':
    'kick off|kicked off|kicks off|kicking off|get under way|got under way|get underway|got underway|commence|commenced|convene|convened|convenes|convening|host|hosted|hosts|hosting|hold|held in|organise|organised|organize|organized|take place|took place|takes place|taking place|held|happen|happened|happens|going on|went on|venue of|stage|staged|be held|is held|being held',
  'verb:agree':
    'agree|agreed|agrees|settle|settled|settle on|settled on|lead to an agreement|led to an agreement|lead to any agreement|result in an agreement|resulted in an agreement|result in a deal',
  'verb:adopt': 'adopt|adopted|adopts|pass|passed|approve|approved|endorse|endorsed|endorsers|endorsing',
  'verb:develop':
    'developed|develop|progressed|progress|evolve|evolved|moved on|come along|advanced|unfold|unfolded|proceeded|gone|how far along|far along|get on',
  'verb:win': 'elected|won|win|elect',
  'verb:open': 'opened|open|inaugurated|inaugurate|launched|launch|launches|established|establish|set up',
  'verb:change':
    'changed|changes|whats new|what new|what is new|anything new|any news|added|corrected|corrections|withdrawn|was added|were added|been added|was corrected|were corrected|been corrected|been withdrawn|was withdrawn|were withdrawn|new since|news|latest|updates|update|whats happened|what has changed|what changed|what happened|recent developments|latest news',
  'verb:contradict':
    'competing figures|competing numbers|competing counts|competing estimates|competing totals|rival figures|rival numbers|rival counts|rival estimates|clashing figures|clashing numbers|clashing counts|disagreement|disagreements|disagreement among sources|disagreement among the sources|disagreement between sources|disagreement between the sources|disagree with the others|contradict the others|contradicts the others|differ from the others|differs from the others|diverge|diverges|diverged|diverging|divergence|divergences|diverging figures|divergent figures|different figures|different numbers|different counts|differing figures|differing numbers|varying figures|two figures|two numbers|conflicting figures|conflicting numbers|contradict|contradicts|contradicted|contradiction|contradictions|disagree|disagrees|conflict|conflicts|conflicting|inconsistent|differ between sources|sources differ|do your sources agree|do the sources agree|do sources agree|sources agree|all sources agree|do all sources agree|reports agree|do reports agree|do the reports agree|accounts agree|do accounts agree|do the accounts agree|sources give the same|all sources give the same|do all sources give the same|sources say the same|do all sources say the same|reports differ|do reports differ|do the reports differ|accounts differ|do sources differ|do the sources differ|disputed|dispute|disputed|discrepancy|discrepancies|at odds',
  'act:offer':
    'offer|offered|offers|offering|promise|promised|propose to give|volunteer|volunteered|pledge|pledged|has offered|was offered|were offered|offered to',
  'act:request':
    'nominate|nominated|nominates|nominating|nominee|nominees|ask for|asked for|asks for|asking for|ask|asked|asks|request|requested|requests|requesting|want|wanted|wants|seek|sought|seeks|seeking|wish for|demand|demanded|demands|appeal|invite|invites|invited|inviting|invitation|invitations|need|needed|solicited|petition|apply for|sought seats|bid|bids|bid for|campaign|campaigned|campaigning|candidature|candidatures|candidacy|candidates|candidate|running for|run for|stand for|standing for|re election|reelection',
  'act:proposal':
    'co sponsor|co sponsored|co sponsors|co sponsoring|cosponsor|cosponsored|cosponsors|co author|co authored|co submit|co submitted|co propose|co proposed|jointly propose|jointly proposed|put it forward|put that forward|put them forward|puts it forward|put this forward|came up with it|came up with that|propose|proposed|proposes|proposing|submitted to|submits to|submitted by|submission|submissions|suggest|suggested|suggests|suggestion|suggestions|put forward|puts forward|put to|pitch|pitched|pitches|idea|ideas|table|tabled|plan to|recommend that|float|floated|put on the table|proposed to|came up with|come up with|comes up with|thought up',
  'act:call':
    'call for|called for|push|pushes|pushing|is pushing|is backing|calls for|calling for|urge|urged|urges|urging|pressed for|press for|push for|pushed for|pushing for|insist on|insisted on|demand that|appealed for|call on|called on|calls on',
  'act:explored':
    'explore|explored|explores|exploring|looked into|look into|looked at|examine|examined|consider|considered|mull|mulled',
  'noun:meeting':
    'round table|round tables|roundtable|roundtables|meeting|meetings|talks|bilateral|bilaterals|bilats|bilat|encounter|encounters|engagement|engagements|mtg|mtgs|meting|sideline meetings|sideline meeting|session|sessions|bilateral meeting|bilateral meetings|bilateral talks|exchange|exchanges|consultation|consultations|conversations|sidelines meetings|get togethers|bilateral engagements|contacts|side meetings|side event|side events|reception|receptions|luncheon|breakfast|encounter|working group meeting|sit down|roundtable|gathering|audience',
  'noun:agreement':
    'agreement|agreements|deal|deals|document|documents|pact|pacts|accord|accords|treaty|treaties|arrangement|arrangements|instrument|instruments|text|texts|paper|papers|paperwork|signed documents|commitments|undertaking|undertakings|understanding|understandings|partnership|partnerships|closing texts|outcome documents|undertaking|undertakings',
  'noun:proposal': 'proposal|proposals|offers|requests|suggestions|initiatives|initiative|asks|idea|ideas|pitches',
  'noun:official':
    'top brass|top officials|top people|top figures|delegate|official|officials|person|persons|man|people|politician|politicians|individual|individuals|figure|figures|personalities|dignitaries|guy|business leaders|leaders|envoys|delegates|diplomats|dignitary|counterparties|diplomat|executives|heads|statesmen|representatives|government leaders|company figures',
  'noun:country':
    'country|countries|nation|nations|states|state|government|governments|member states|administration|administrations|capitals|counties',
  'noun:organisation':
    'organisation|organisations|organization|organizations|body|bodies|institution|institutions|agency|agencies|ministry|ministries|regulator|regulators|organisms|organismes|entity|entities|international organisations',
  'noun:company':
    'business people|businesspeople|businessmen|business leaders|industry leaders|executives|company heads|heads of companies|company|companies|firm|firms|business|businesses|corporation|corporations|corporate|corporates|vendor|vendors|operator|operators|carriers|telcos',
  'noun:conference':
    'conference|conferences|event|events|summit|summits|forum|forums|assembly|congress|exhibition|fair|expo',
  'noun:topic':
    'topic|topics|subject|subjects|theme of talks|issue|issues|matter|matters|themes|fields|areas|field|area',
  'noun:date': 'date',
  'noun:place': 'city|cities|town|location|locations|place|places',
  'noun:post':
    'post|job|position|role|title|office|which offices|what offices|offices held|offices|portfolio|function|post held|posts|jobs|positions|occupation|rank|capacity|what does he do|what does she do|what do they do',
  'noun:delegation': 'delegation|delegations|side|team|party|counterparty|part|camp|representation',
  'noun:counterpart':
    'counterpart|counterparts|counterparty|counterparties|interlocutor|interlocutors|opposite number|other party|other side|the other party|the other side|partners|partner|with whom|whom with',
  'noun:status':
    'where do things stand|how do things stand|where things stand|state of play|status|state of play|where does it stand|where do things stand|stage|phase|state of|how far|present status|current status|whats the status|standing|condition|where are we with|where are we|yet|still',
  'noun:deadline': 'deadline|deadlines|due|due date|time limit|due by',
  'noun:outcome':
    'outcome|outcomes|result|results|upshot|takeaway|takeaways|decision|decisions|decided|decide|achieved|achieve|accomplished|come out of|came out of|comes out of|coming out of|come out at|came out at|came of|come of',
  'noun:theme': 'theme|motto|slogan',
  'noun:venue': 'venue|hall|building',
  'noun:record':
    'record|records|entries|entry|items|things|on record|in the records|recorded|on file|data|dossier|in here|in the data|known|listed|your records|your files|in the database|in your database|in the system|in your system|in your files|in your archive|in the archive|in your dataset|in the dataset|on the books|on your books',
  'noun:knowledge':
    'you cover|do you cover|covered here|in your collection|the collection|do you hold|you hold|do you have|you have|your knowledge|knowledge base|your data|your database|do you know|are covered|coverage|in the collection|the records cover',
  'noun:participant':
    'exhibitors|exhibitor|headcount|head count|turnout|participant|participants|attendee|attendees|attendance|who took part|line up|present at|speakers|registered participants|visitors|participation',
  'noun:figure': 'number|figure|figures|numbers|tally|tallies|estimate|estimates|headcount|head count',
  'noun:signatory': 'signatory|signatories|signer|signers|who signed|signed by whom|who put their name|who inked',
  'noun:age': 'age|how old|how long ago|longest waiting|oldest pending|waiting longest',
  'noun:freshness':
    'how fresh|fresh|freshness|up to date|how recent|how current|as of when|last updated|newest source|latest source|most recent source|updated|how new',
  'noun:conflict': 'conflicts between sources|contradictions|what contradicts what',
  'noun:single-source':
    'single source|one source|only source|only one source|sole source|rests on one source|rest on one source|only a single source|rest on a single source|rests on a single source',
  'noun:gap':
    'what do you not know|do you not know|what do you not have|what is not known|what is not covered|what cant you tell me|what can you not tell me|missing|what is missing|gaps|what dont you have|dont you have|do you not have|what dont you know|not covered|blind spots|unknown|not on record|lacking|holes',
  'noun:organiser':
    'organiser|organisers|organizer|organizers|who organised|who organized|who organises|who runs|convener|convenes',
  'noun:notes': 'notes|caveats|note',
  'status:proposed':
    'proposed only|only proposed|only promised|just promised|merely promised|only a promise|just a promise|merely proposed|just an idea|only an idea|still an idea|only announced|only planned|merely planned|only on paper|just on paper|decided on but not set up|decided but not set up|agreed but not set up|agreed on but not set up|agreed upon but not set up|not set up yet|not yet set up|yet to be set up|proposed|tabled only|on paper only',
  'status:negotiating':
    'negotiating|negotiation|at the stage of negotiation|in the negotiation stage|negotiated|under negotiation|being negotiated|in negotiation|under review|being reviewed|being prepared|in preparation|draft|drafts|under discussion|negotiations|in draft|still being negotiated|under evaluation|being drafted|reviewed',
  'status:signed':
    'signed but not yet operational|signed but not yet in force|signed but idle|signed and waiting|signed but still waiting|signed but waiting|signed but not in force|signed but not operational',
  'status:implementation-urged': 'implementation urged',
  'status:not-operational':
    'not operational|not operational yet|not to be operational|not to be operational yet|not to have become operational|not to have become operational yet|not yet operational|inactive|idle|not working|non operational|dormant|stalled|not active|stuck',
  'status:in-force':
    'in force|in effect|entered into force|valid|ratified|enter into force|come into force|came into force|into force',
  'status:operational':
    'operational|running|active|up and running|being implemented|implemented|being carried out|carried out|functioning|live|implementation|effective|in operation|working yet|executed|put into practice',
  'status:adopted': 'adopted',
  'status:completed': 'completed|finished|done with|done and dusted|done deal|a done deal|wrapped up|fulfilled',
  'status:expired': 'expired|lapsed|run out',
  'status:terminated': 'terminated|cancelled|canceled|scrapped|ended|withdrawn|broken off|dropped|torn up',
  'group:pending':
    'going nowhere|gone nowhere|went nowhere|gathering dust|on ice|shelved|pending|implementation awaited|implementation still awaited|implementation is awaited|implementation is still awaited|awaited|still awaited|waiting|still waiting|outstanding|unimplemented|await conclusion|awaits conclusion|awaiting conclusion|await conclusion or implementation|awaits conclusion or implementation|awaiting conclusion or implementation|await implementation|awaits implementation|await completion|awaits completion|awaiting completion|await execution|awaiting execution|await entry into force|awaits entry into force|awaiting entry into force|not implemented|not implemented yet|awaiting implementation|waiting to be implemented|still waiting to be implemented|still wait|still waits|still open|unfinished|in limbo|still pending|not carried out|yet to be implemented|yet to take effect|awaiting|in the pipeline|not done|not finished|not working yet|not yet working',
  'group:working':
    'started working|begun working|started operating|begun operating|started to work|in the working stage|at the working stage|in the working phase|working stage|working phase|in force or operational|in use|actually working|really working|actually work|really work|actually running|actually exist|really exist|actually up|actually open|is working|are working|working now|still working|up and working|does it work|do they work|work yet|working yet',
  'group:over': 'no longer in force',
  'group:unsigned':
    'awaiting signature|awaiting a signature|still awaiting signature|still awaiting a signature|waiting for a signature|waiting for signatures|still waiting for a signature|still waiting for signature|still waiting to be signed|without a signature|still without a signature|await signature|awaits signature|await signing|awaits signing|awaits being signed|unsigned|not signed|not signed yet|not yet signed|yet to be signed|awaiting signing|waiting for signature|waiting to be signed|still to be signed|to be signed|not been signed|only proposed or still being negotiated|proposed or negotiating|proposed or still being negotiated|not have been signed|arent signed|isnt signed|hasnt been signed|havent been signed|never signed',
  overdue:
    'overdue|late|past due|past its deadline|past deadline|past the deadline|behind schedule|missed deadline|missed its deadline|delayed|too late',
  'kind:memorandum of understanding':
    'mou|mous|memorandum|memoranda|memorandums|memo|memos|memorandum of understanding|memoranda of understanding|memorandums of understanding|memorandum of cooperation|m o u',
  'kind:joint statement': 'joint statement|joint statements|communique',
  'kind:declaration': 'declaration|declarations|charter|charters',
  'kind:letter of intent':
    'letter of intent|letters of intent|declaration of intent|statement of intent|loi|memorandum of intent|declarations of intent',
  'kind:contract': 'contract|contracts',
  'kind:programme':
    'programme|programmes|program|programs|wg|jwg|action plan|roadmap|working group|joint working group|task force|taskforce|workgroup',
  'kind:resolution': 'resolution|resolutions',
  'format:bilateral':
    'bilateral|bilaterals|bilats|bilat|bilateral meeting|bilateral meetings|bilateral talks|one to one|one on one|one on ones|one to ones|bilaterally|tete a tete|two way|held bilateral talks|hold bilateral talks|held bilaterals|hold bilateral|held bilateral|met one to one',
  'format:multilateral':
    'multilateral|multilaterals|plenary|group session|roundtable|trilateral|quadrilateral|multilateral sessions|ministerial',
  'format:visit': 'state visit|official visit',
  'format:call': 'phone call|telephone call|telephone|by phone|phone|phoned|phone calls|telephoned|rang|by telephone',
  'neg:not': 'yet to|not|no|never|isnt|arent|wasnt|werent|didnt|doesnt|hasnt|havent|none|nor|neither|nothing',
  'neg:without':
    'outside|outside of|elsewhere than|does not involve|do not involve|did not involve|not involving|does not include|do not include|without|except|except for|excluding|other than|apart from|but not|leaving aside|leaving out|minus|excluded|ignoring|setting aside|aside|besides|save|save for|bar|skip|drop|exclude|not counting|leave out|not including|not counted|not included|left out|left aside|set aside|apart|excepted|barring|omitting|omit|leaving|all but|with the exception of|as opposed to|rather than|instead of',
  only: 'only|just|solely|exclusively|restrict to|limit to|limited to|narrow to|narrow down to|nothing but',
  both: 'both',
  else: 'else|other|others|another|besides that|other than that',
  per: 'split by year|split by country|split by conference|split by topic|split by status|by country|per country|by conference|per conference|broken down by|grouped by|split by|split that by|break down by|for each|per|each|by status|by topic|by year|group by|by state|by countries|country by country|split',
  common:
    'connected|link between|linked|linking|through whom|in common|have in common|common to|common|overlap|shared by',
  share: 'share|shares|sharing|shared',
  named:
    'calls himself|calls herself|call himself|call herself|named|called|name is|with the name|by the name|goes by|surname|surnamed|last name',
  'sup:most':
    'most|the most|largest number of|highest number|biggest|largest|greatest|top|busiest|the highest|maximum|most often|most active',
  'sup:more': 'more|fewer|less|more than|fewer than|less than|more often|larger number|higher number|greater number',
  'sup:least': 'least|fewest|smallest|the fewest|minimum',
  'sup:first': 'was first in|were first in|first in|the first time|first time|first|earliest|oldest|the first',
  'sup:longest': 'longest|the longest',
  'sup:last':
    'was last in|were last in|last in|the last time|last time|the most recent|last|latest|most recent|most recently|newest|the last|final|lately|recent|current',
  'sup:next': 'next conference|upcoming|coming up|next event|forthcoming',
  'prep:with': 'with|alongside|together with|versus with',
  'prep:from': 'from|on behalf of|representing',
  'prep:to': 'to|toward|towards|into',
  'prep:by': 'by',
  'prep:at':
    'at|at the|during|on the sidelines of|on the margins of|on the sideline of|beside|beside the|in the margins of|sidelines of|margins of|on the fringes of',
  'prep:in': 'was last in|were last in|last in|was first in|were first in|first in|in|inside|within',
  'prep:about':
    'abt|about|on|regarding|concerning|over|re|as regards|related to|relating to|as to|touching|in connection with|with regard to|dealing with|on the subject of|around the topic|mentioning|covering|in the field of|in the area of|involving the topic',
  'prep:between': 'between|among|amongst',
  'prep:of': 'in charge of|responsible for|of|belonging to|involving|s',
  'prep:around': 'around|near|close to|ahead of',
  'prep:for': 'for',
  'conj:and': 'and|as well as|plus|along with|also',
  'conj:or': 'or|and or',
  'conj:but': 'but|however|though|yet also',
  'conj:versus': 'vs|versus|or rather',
  'pron:he': 'he|she|him|her|his|hers|himself|herself',
  'pron:they': 'they|them|their|theirs|each other|one another',
  'pron:it': 'put it forward|puts it forward|came up with it|it|its|this one|that one',
  'pron:that':
    'put that forward|put this forward|came up with that|that|this|that meeting|this meeting|the meeting|that proposal|such',
  'pron:these':
    'these|those|of those|of these|of them|any of them|which of them|which of those|which of these|among them|among those|each of them|all of those',
  'pron:there': 'there|here',
  'pron:ones': 'ones|one|the ones|those ones',
  'pron:same': 'same|the same|likewise|ditto|similarly',
  'pron:previous':
    'before that|the one before|the one before that|previous one|the previous one|the previous|prior to that|the prior one',
  'pron:next': 'after that|the one after|the one after that|next one|the next one|the following one',
  'ord:1': 'first one|the first one|1st|number one|number 1|no 1|the 1st|1st one',
  'ord:2': 'second|second one|2nd|the second|the second one|number two|number 2|no 2|2nd one',
  'ord:3': 'third|third one|3rd|the third|the third one|number three|number 3|no 3|3rd one',
  'ord:4': 'fourth|fourth one|4th|the fourth one|number four|number 4',
  'ord:5': 'fifth|fifth one|5th|the fifth one|number five|number 5',
  'ord:6': 'sixth|sixth one|6th|the sixth one',
  'ord:7': 'seventh|seventh one|7th',
  'ord:8': 'eighth|eighth one|8th',
  'ord:9': 'ninth|ninth one|9th',
  'ord:10': 'tenth|tenth one|10th|the tenth one',
  'ord:last': 'last one|the last one|final one|the final one',
  'post:minister': 'minister|ministers|cabinet secretary|mins|min|ministerial|minster',
  'post:state-minister': 'minister of state|state minister|mos|ministers of state',
  'post:deputy':
    'deputy secretary general|dsg|dep|deps|dep minister|dep ministers|dep min|dep mins|dpty|deputy|deputies|vice minister|deputy minister|deputy ministers|first deputy|assistant|undersecretary|first deputy minister',
  'post:president':
    'heads of state or government|heads of state and government|heads of state or of government|heads of state and of government|head of state or government|president|presidents|pres|presidential|head of state|heads of state',
  'post:vice-president': 'vice president|vice presidents',
  'post:prime-minister':
    'heads of state or government|heads of state and government|heads of state or of government|heads of state and of government|head of state or government|prime minister|pm|pms|premier|prime ministers|head of government|heads of government|chancellor|chancellors|taoiseach',
  'post:ambassador': 'ambassador|ambassadors|envoy|envoys|charge d affaires|charge',
  'post:head': 'who runs|head|chief|boss|head of|heads of|leader of|heads|chiefs',
  'post:secretary-general':
    'deputy secretary general|dsg|secretary general|sg|secgen|sec gen|secretary generals|gensec',
  'post:secretary-of-state':
    'state secretary|state secretaries|secretary of state|secretaries of state|sec of state|secs of state|secretary of states',
  'post:secretary': 'secretary|sec|principal secretary|permanent secretary|secretaries',
  'post:chair':
    'chair|chairman|chairwoman|chairperson|chairs|president of the board|vice chair|chaired|presiding|chairing|presided',
  'post:director': 'director|director general|directors|managing director|executive director|general manager|dg',
  'post:chief-executive': 'ceo|chief executive|chief executives|ceos|chief executive officer|founder',
  'post:representative': 'representative|permanent representative|spokesperson|delegate of',
  'post:king': 'king|kings',
  'post:shah': 'shah|shahs',
  'post:queen': 'queen|queens',
  'post:emperor': 'emperor|emperors|empress',
  'post:emir': 'emir|emirs|amir|amirs',
  'post:sultan': 'sultan|sultans',
  'post:prince': 'prince|princes|princess|crown prince|crown princes|heir apparent',
  'post:monarch': 'monarch|monarchs|crowned head|crowned heads|royals',
  'post:pope': 'pope|popes|pontiff|holy father',
  'post:leader': 'leader|leaders',
  'post:foreign-minister': 'fm|fms|foreign min|foreign minister|foreign ministers|foreign secretary|top diplomat',
  'field:communications':
    'communications|communication|ict|telecom|telecoms|telecommunication|telecommunications|it|information technology|information and communications technology|information|technology|tech|information and communication technology|it and telecom|it and telecommunication',
  'field:it': 'it|information technology',
  'field:digital':
    'digital|digital economy|digital development|digitalisation|digitalization|digital transformation|digital transition|digital technologies|digital affairs|digital government',
  'field:foreign': 'foreign|foreign affairs|external affairs',
  'field:transport': 'transport|roads',
  'field:post': 'postal|posts',
  'field:science': 'science|research|innovation|higher education',
  'field:trade': 'commerce|trade|economy|industry',
  'field:interior': 'interior|internal affairs|home affairs',
  plan: 'due to|was due to|were due to|is due to|expected to|was expected to|were expected to|planned to|scheduled to|supposed to|was supposed to|planning to|intended to|meant to|hoped to',
  'what-about': 'what about|how about|what of',
  'who-that': 'who|that|which|whom',
  filler:
    'further|later on|back then|these days|at that point|in those days|afterwards|appear in these records|appear in the records|appears in these records|appears in the records|occur in these records|occur in the records|feature in these records|feature in the records|finally|at long last|eventually|came to its end|came to an end|come to an end|came to a close|come to a close|drew to a close|drew to an end|at last report|at last count|at the last count|at the latest count|at last word|as last reported|when last reported|when last heard of|as of now|as things stand|be complete|a complete list|the complete list|list is enough|a list is enough|short list|just the nr|just the number|just the names|need all|need them all|for the caption|for a caption|for accreditation|for a footnote|for the footnote|for a timeline|for the timeline|for the record|one paper says|a paper says|papers say|the papers say|one outlet says|a colleague says|someone says|i heard|ive heard|i read somewhere|im told|we were told|rumour has it|rumor has it|word is|what exactly|y n|past or present|past and present|present or past|present and past|current or former|current and former|former and current|former or current|on the occasion of|on the occasion|in the wake of|in the framework of|within the framework of|in the context of|as part of|with a view to|in light of|in the light of|in view of|by way of|each time|every time|for that matter|as it were|so to speak|i believe|i think|i guess|i suppose|i reckon|i gather|i assume|i understand|i recall|if i recall|if i recall correctly|if i remember|if i remember correctly|if i am not mistaken|unless i am mistaken|as far as i know|afaik|iirc|as far as is known|as far as you know|as far as we know|as i recall|if memory serves|remind me|remind us|in so many words|in reality|incidentally|to be precise|to be exact|strictly speaking|broadly speaking|roughly speaking|in general|to begin with|in the first place|for good measure|members of|the members of|member states of|on the sidelines|on the sideline|on the margins|on the side|on the fringes|in the corridors|in the margins|on deadline|on a deadline|im on deadline|im on a deadline|my editor wants to know|my editor wants|my editor asks|my editor needs|my boss wants to know|my boss wants|my boss asks|my boss needs|the boss wants to know|the desk wants to know|the desk wants|the desk needs|for a briefing|for a brief|for my briefing|for my notebook|for my notes|for a story|for my story|for a piece|for the piece|sanity check|quick sanity check|sorry|apologies for the trouble|yes|yep|yeah|lol|haha|bro|dude|mate|thx|respected|kindly advise|please advise|pls advise|spell out|provide me|provide us|could you provide|can you provide|please provide|simply|might i ask|may i ask|can i ask|could i ask|let me ask|if i may ask|may i enquire|might i enquire|may i inquire|might i inquire|before|after|prior to|since|right before|right after|just before|just after|immediately before|immediately after|shortly before|shortly after|directly before|directly after|preceded|preceding|followed|following|at least|no fewer than|not fewer than|no less than|or more|please|most obliged|most grateful|most kind|most helpful|i should be|should|shall be|anywhere|somewhere|anyone|anybody|someone|somebody|everyone|everybody|ever|name pls|pls|plz|kindly|the|a|an|me|my|us|our|we|i|you|your|could|would|can|may|might|ok|okay|so|well|uh|um|er|hmm|like|just|also|then|now|quick|quickly|question|questions|tell|clarify|verify|ascertain|find out|double check|make sure|determine|want to know|id like to know|i would like to know|like to know|i want to know|let me know|wondering|i was wondering|do you know|any idea|actually|really|exactly|precisely|indeed|perhaps|maybe|possibly|kind of|sort of|in fact|in particular|particularly|specifically|especially|all|every|some|article|the article|report|reports|reported|reporting|according to|as per|according to your records|so far|on top of|at the top of|top of its agenda|on top of its agenda|high on its agenda|high on the agenda|to date|over the years|through the years|throughout the years|across the years|down the years|in the course of the years|over the course of the years|up to now|until now|till now|up to today|until today|as of today|thus far|to this day|hitherto|all in all|all told|on the receiving end of|on the receiving end|the receiving end|taken together|taken all together|put together|lumped together|added up|on the whole|at all|everything|sir|madam|dear|hope|hoping|asap|urgent|urgently|for me|for us|for our file|if possible|if any|respectively|overall|altogether|in all|in total|whole|full|entire|various|several|different|respective|been|be|being|become|becomes|became|either|get|got|gets|getting|had|having|made|make|makes|making|take|taken|took|give|given|gave|do|done|doing|done with|it was|there was|as|than|such as|e g|i e|etc|via|upon|out|off|up|down|that|which|where|while|if|because|since then|once|twice|again|still|already|yet|too|very|much|many|more than|rather|quite|even|only just|regard|case|cases|thing|things|stuff|bit|lot|way|ways|use|used|work|works|working|know|knows|known|think|look|looking|seems|seem|appear|appears|appeared|exist|exists|include|includes|including|included|involve|involves|involved|come|comes|go|goes|went|put|puts|set|sets|run|runs|keep|kept|let|lets|say so|by chance|by the way|btw|fyi|hey there|help me|i need|need to know|we need|im|ive|id|youre|theres|thats|heres|lets see|see if|and so on|name of|name|careful|attention|background|context|relevant|particular|specific|certain|following|mr|mrs|ms|dr|h e|hon|his excellency|her excellency|own|both sides|each side|two|three|four|five|six|seven|eight|nine|ten|one|small|little|big|new|old|good|important|interesting|notable|noteworthy|significant|remarkable|worth mentioning|worth noting|worth knowing|worth a look|complete list|exhaustive list|comprehensive list|main|major|key|fine|colleague|mission|file|note|short|preparing|prepare|grateful|indicate|remind|enquire|inquire|assistance|apologies|notice|patience|trouble|representing|represent|client|clients|hear|heard|read|reading|understand|apparently|reportedly|supposedly|allegedly|you say|you list|you said|they say|i am|we are|as follows',
};
