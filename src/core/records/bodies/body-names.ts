/**
 * What international bodies and their conferences are called in French, Spanish, Russian, Persian and Arabic, under
 * their English name in small letters: official names and common acronyms, public facts, as of 2025.
 */
const LINES = `
international telecommunication union: Union internationale des télécommunications, Unión Internacional de Telecomunicaciones, Международный союз электросвязи, اتحادیه بین‌المللی مخابرات, اتحادیه بین‌المللی ارتباطات, اتحادیه جهانی مخابرات, آی‌تی‌یو, الاتحاد الدولي للاتصالات, UIT, МСЭ, Иттиҳоди байналмилалии алоқа
regional commonwealth in the field of communications: Communauté régionale des communications, Региональное содружество в области связи, РСС, جامعه منطقه‌ای ارتباطات, الكومنولث الإقليمي في مجال الاتصالات
african telecommunications union: Union africaine des télécommunications, Unión Africana de Telecomunicaciones, Африканский союз электросвязи, اتحادیه مخابرات آفریقا, اتحادیه مخابراتی آفریقا, الاتحاد الأفريقي للاتصالات, UAT
asia pacific telecommunity: Télécommunauté Asie-Pacifique, Азиатско-Тихоокеанское сообщество электросвязи, АТСЭ, اتحادیه مخابرات آسیا و اقیانوسیه, جماعة آسيا والمحيط الهادئ للاتصالات
digital cooperation organization: Organisation de coopération numérique, Organización de Cooperación Digital, Организация цифрового сотрудничества, سازمان همکاری دیجیتال, منظمة التعاون الرقمي
islamic development bank: Banque islamique de développement, Banco Islámico de Desarrollo, Исламский банк развития, بانک توسعه اسلامی, البنك الإسلامي للتنمية
organization of turkic states: Organisation des États turciques, Организация тюркских государств, ОТГ, سازمان کشورهای ترک, منظمة الدول التركية
unesco: ЮНЕСКО, یونسکو, اليونسكو, يونسكو
european union: Union européenne, Unión Europea, Европейский союз, Евросоюз, ЕС, اتحادیه اروپا, الاتحاد الأوروبي
world bank: Banque mondiale, Banco Mundial, Всемирный банк, بانک جهانی, البنك الدولي
international monetary fund: Fonds monétaire international, Fondo Monetario Internacional, Международный валютный фонд, МВФ, صندوق بین‌المللی پول, صندوق النقد الدولي
united nations: Nations unies, ONU, Naciones Unidas, Организация Объединённых Наций, ООН, سازمان ملل, سازمان ملل متحد, الأمم المتحدة
united nations office for digital and emerging technologies: Bureau des Nations unies pour les technologies numériques et émergentes, Управление ООН по цифровым и новым технологиям, مكتب الأمم المتحدة للتقنيات الرقمية والناشئة
smart africa: Смарт Африка, أفريقيا الذكية
gsma: جی‌اس‌ام‌ای, جي إس إم إيه
google: Гугл, گوگل, غوغل, جوجل
microsoft: Майкрософт, مایکروسافت, مايكروسوفت
huawei: Хуавей, Хуавэй, هواوی, هواوي
ericsson: Эрикссон, اریکسون, إريكسون
nokia: Нокиа, نوکیا, نوكيا
starlink: Старлинк, استارلینک, ستارلينك
world telecommunication development conference: Conférence mondiale de développement des télécommunications, CMDT, Conferencia Mundial de Desarrollo de las Telecomunicaciones, Всемирная конференция по развитию электросвязи, ВКРЭ, کنفرانس جهانی توسعه مخابرات, کنفرانس جهانی توسعه ارتباطات, کنفرانس جهانی توسعه ارتباطات از راه دور, کنفرانس توسعه جهانی مخابرات, المؤتمر العالمي لتنمية الاتصالات
world summit on the information society: Sommet mondial sur la société de l'information, SMSI, Cumbre Mundial sobre la Sociedad de la Información, CMSI, Всемирная встреча на высшем уровне по вопросам информационного общества, ВВУИО, اجلاس جهانی جامعه اطلاعاتی, القمة العالمية لمجتمع المعلومات
plenipotentiary conference: Conférence de plénipotentiaires, Conferencia de Plenipotenciarios, Полномочная конференция, ПК-26, کنفرانس سران تام‌الاختیار, کنفرانس نمایندگان تام‌الاختیار, مؤتمر المندوبين المفوضين
mobile world congress: Всемирный мобильный конгресс, کنگره جهانی موبایل, المؤتمر العالمي للجوال, المؤتمر العالمي للهواتف المحمولة
ai impact summit: Sommet sur l'impact de l'IA, Cumbre de Impacto de la IA, Саммит по влиянию ИИ, саммит по ИИ в Дели, اجلاس تأثیر هوش مصنوعی, اجلاس هوش مصنوعی دهلی, قمة تأثير الذكاء الاصطناعي, قمة الذكاء الاصطناعي في الهند
arab ict council: Conseil des ministres arabes des télécommunications, Conseil des ministres arabes des communications, Совет министров связи арабских стран, Совет арабских министров связи, شورای وزیران ارتباطات عرب, شورای وزرای ارتباطات عرب, مجلس وزراء الاتصالات العرب, مجلس الوزراء العرب للاتصالات والمعلومات
azercosmos: Азеркосмос, آذرکاسموس, أذركوسموس, أذركوزموس
brazilian space agency: Agence spatiale brésilienne, Agencia Espacial Brasileña, Бразильское космическое агентство, آژانس فضایی برزیل, وكالة الفضاء البرازيلية
turkish space agency: Agence spatiale turque, Agencia Espacial Turca, Турецкое космическое агентство, آژانس فضایی ترکیه, وكالة الفضاء التركية
gitex: Джайтекс, جیتکس, جيتكس
web summit qatar: قمة الويب قطر, قمة الويب في قطر, وب سامیت قطر, Веб-саммит Катар
`;

let names: ReadonlyMap<string, readonly string[]> | undefined;

/** Names in other languages of a body or conference by its folded English name without year or number; none where it is not in the table. */
export function bodyNames(english: string): readonly string[] {
  names ??= new Map(LINES.trim().split('\n').map(lineOf));
  return names.get(english.toLowerCase()) ?? [];
}

function lineOf(line: string): [string, string[]] {
  const [english = '', list = ''] = line.split(': ');
  return [english, list.split(/[,،]/).map((name) => name.trim())];
}
