import type { Vocabulary } from './tags.js';

/** Russian, Persian and Tajik question words typed in Latin letters. No phrase here is an English word. */
export const TRANSLITERATED: Vocabulary = {
  'ask:who':
    's kem|kto|kto takoy|kto takoj|kto takaya|kogo|komu|kem|s kem escho|s kem eshe|ki bud|kist|kiyst|ba ki|ba kiha|ba che kasi|ba che kasani|ba che kesani|ba cheh kasani|che kasi|che kasani|che kesani|chi kasi|bo ki|bo kiho',
  'ask:what': 'chto|chego|chto takoe|shto|chist|chiye|chieh|che chizi|che chizhaei|chi guft|chi goft|che goft',
  'ask:which': 'kakoy|kakoj|kakaya|kakie|kakiye|kakoe|kakih|kakikh|kodam|kadom|kadam|kudum|kodoom',
  'ask:when':
    'kogda|kakogo chisla|v kakoy den|v kakom godu|key bud|chand vaght|che zamani|che rooz|che ruz|che tarikhi|kay bud',
  'ask:where': 'gde|kuda|v kakom gorode|koja|koja bud|dar koja|kojaha|kujo|dar kujo|kuja|dar kuja',
  'ask:how-many': 'skolko|skolko raz|chand ta|chandta|che tedad|chand bar',
  'ask:how': 'kak|chetor|chegune|chegooneh|chtori|chetour|chi khel',
  'ask:why': 'pochemu|zachem|chera|baroi chi',
  'ask:yes-no': 'est li|byl li|byla li|byli li|pravda li|aya|oyo',
  'cmd:list':
    'spisok|pokazhi|pokazhite|skazhi|skazhite|rasskazhi|rasskazhite|naydi|najdi|list bede|neshan bede|begu|chto izvestno|chto naschet|chto naschyot',
  'cmd:compare': 'sravni|sravnit|raznitsa|moghayese',
  'cmd:timeline': 'hronologiya|khronologiya',
  'cmd:help': 'pomosch|pomoshch|pomogi|pomogite|komak|rahnama|rahnamaei',
  'cmd:reset': 'zanovo|az aval',
  'cmd:more': 'dalshe|pokazhi eshe|bishtar',
  'cmd:source': 'istochnik|istochniki|otkuda eto|manba|manbaash|sarchashme',
  'cmd:greet':
    'privet|zdravstvuyte|zdravstvujte|dobryy den|dobryj den|dobriy den|assalomu alaykum|assalom|dorud|ahlan|marhaba|sobh bekheir|rooz bekheir',
  'cmd:thanks':
    'spasibo|spasibo bolshoe|blagodaryu|mamnun|mamnunam|tashakkor|tashakor|kheili mamnun|sepas|shukran|moteshakeram|motshakeram',
  'cmd:future': 'budet li|budut li|pogoda|prognoz|hava chetore|ab o hava|abohava|khahad shod|khahad kard',
  'verb:meet':
    'vstrechalsya|vstrechalas|vstrechalis|vstretilsya|vstretilas|vstretilis|vstrechaetsya|videlsya|videlis|didar kard|didar kardan|didar kardand|didar kardeh|didar karde|didar dasht|didar dashte|molaghat kard|molaghat kardan|molaqat kard|molaqat kardand|mulaqat kard|mulokot kard|mulokot kardand|mulaqot kard|mulaqot kardand|vokhurd|vokhurdand',
  'verb:visit': 'posetil|posetila|posetili|ezdil|priezzhal|safar kard|safar kardand',
  'verb:attend':
    'uchastvoval|uchastvovala|uchastvovali|prisutstvoval|sherkat kard|sherkat kardand|hozur dasht|shirkat kard',
  'verb:sign':
    'podpisal|podpisala|podpisali|podpisan|podpisano|podpisany|podpisana|zaklyuchil|zaklyuchili|emza kard|emza kardan|emza kardand|emza shod|emza shode|emza|imzo kard|imzo kardand|imzo shud|imzo',
  'verb:say': 'skazal|skazala|skazali|zayavil|zayavila|goft|goftan|goftand',
  'verb:discuss':
    'o chem|o chem govorili|o chom govorili|o chyom govorili|o chem shla rech|govorili|govoril|obsuzhdal|obsuzhdali|obsudil|obsudili|dar mored che|dar morede che|dar mored chi|darbare che|darbareh che|dar bare che|sohbat kardan|sohbat kardand|sohbat kard|goftogu kardan|goftogu kardand|goftegu|goftogu',
  'verb:host': 'proshla|proshli|sostoyalas|sostoyalis|bargozar shod|bargozar shode',
  'verb:agree': 'dogovorilis|dogovorilsya|tavafogh kardan|tavafogh kardand',
  'act:offer': 'predlozhil pomosch|obeschal|obeshchal',
  'act:request': 'prosil|prosila|prosili|poprosil|poprosili|khast|khastan|darkhast kard|darkhast kardand|darkhast',
  'act:proposal':
    'predlozhil|predlozhila|predlozhili|predlagal|predlagali|pishnahad kard|pishnahad kardand|pishnahad dad|pishnahad dadand|pishnahad|pishnahod kard|pishnahod',
  'act:call': 'prizval|prizvala|prizvali',
  'noun:meeting':
    'vstrecha|vstrechi|vstrech|vstrechu|vstreche|peregovory|peregovorov|didar|didarha|didarhaye|molaghat|molaghatha|molaqat|mulaqot|mulokot|jalase|jalaseh|neshast|mozakere|mozakerat',
  'noun:agreement':
    'soglashenie|soglasheniya|soglasheniye|soglasheniy|dogovor|dogovory|tavafogh|tavafoghname|tavafoghnameh|moafeghatname|moafeghatnameh|sozishnoma|gharardad',
  'noun:proposal': 'predlozhenie|predlozheniya|predlozheniye|pishnahadha|pishnahadat',
  'noun:official': 'chinovnik|chinovniki|maghamat|masoulin',
  'noun:country': 'strana|strany|keshvar|keshvarha|keshvarhaye|kishvar|kishvarho',
  'noun:conference': 'konferentsiya|konferentsii|konferenciya|konferans|hamayesh|ejlas',
  'noun:topic': 'tema|temy|mozu|mozoo|mozuat',
  'noun:counterpart': 'hamtaye|hamtayash|hamta',
  'noun:status': 'vaziyat|vaziat|vazeiyat',
  'noun:deadline': 'mohlat|srok|sroki',
  'status:in-force': 'v sile|vstupil v silu|lazemolejra',
  'status:operational': 'deystvuet|vypolnyaetsya|rabotaet|ejraei|ejrayi|amaliati shode|amaliyati shode|ejra shode',
  'status:negotiating': 'dar hale mozakere|na stadii peregovorov',
  'group:unsigned': 'ne podpisan|ne podpisano|ne podpisany|emza nashode|ozhidaet podpisaniya|montazere emza',
  'group:pending': 'ozhidaet|ozhidayut|ejra nashode|dar entezar|moattal',
  'kind:memorandum of understanding':
    'memorandumy|memorandumov|memoranduma|memorandume|memorandum o vzaimoponimanii|tafahomname|tafahomnameh|tafahom name|tafahom nameh|tafahomnameha|tafahomnamehha|tafahomnamehaye|tafahom nameha|tafohumnoma|tafahumnama|yaddasht tafahom|yaddashte tafahom',
  'kind:contract': 'kontrakt|kontrakty|gharardadha',
  'kind:joint statement': 'sovmestnoe zayavlenie|bayaniye moshtarak|bayanieh moshtarak',
  'format:bilateral': 'dvustoronnyaya|dvustoronnie|dvustoronnih|dojanebe|do janebe',
  'format:visit': 'vizit|vizita|vizity',
  'neg:not': 'nikogda|nashod|nakard|nakardand|nashode',
  'neg:without': 'bez|krome|bedun|bedune|be joz|bejoz|gheyr az|gheire|ghair az',
  only: 'tolko|faghat|faqat|lish',
  else: 'eshche|eshe|escho|drugie|drugoy|digar|digeh|dige che kasi',
  'sup:last': 'posledniy|poslednyaya|poslednie|akharin|okhirin',
  'sup:first': 'samyy pervyy|avalin|avvalin',
  'sup:most': 'bishtarin|bolshe vsego',
  'prep:with': 'vmeste s|hamrah ba',
  'prep:about': 'naschet|dar mored|dar morede|darbare|darbareh|darbareye|dar bareye|raje be|oid ba',
  'prep:between': 'mezhdu|beyne|bayni',
  'conj:and': 'takzhe',
  'conj:or': 'ili|libo',
  'conj:but': 'odnako|vali|amma',
  'pron:they': 'oni|ikh|anha|unha|onho|ishan',
  'post:minister': 'ministr|ministra|ministrom|ministrov|vazir|vazire|vozara|vazeer',
  'post:deputy': 'zamministra|zamestitel|moaven|moavene',
  'post:president': 'prezident|prezidenta|prezidentom|raisjomhur|rais jomhur|raees jomhoor',
  'post:prime-minister': 'premyer|nakhostvazir|nakhost vazir',
  'post:ambassador': 'posol|safire',
  'post:head': 'glava|glavoy|rukovoditel',
  'post:secretary-general': 'gensek|genseka|gensekom|dabirkol|dabir kol|dabire kol',
  'field:communications': 'svyazi|ertebatat|ertebatate|aloqa',
  'field:digital': 'tsifrovogo razvitiya|tsifrovizatsii|cifrovogo razvitiya',
  filler:
    'i|pozhaluysta|pozhaluista|pozhalujsta|lotfan|mikham bedunam|mikhaham|khastam bedunam|mishe begid|begid|begoo|eto|hast|hastand|budand|shode|ast|shodeh ast|kardeand|kard|kardan|kardand|dar|va|az|ba|be|baraye|rooye|bude|budan|v|na|po|ob',
};
