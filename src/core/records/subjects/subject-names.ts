/**
 * What subjects of telecom talks are called in French, Spanish, Russian, Persian and Arabic, under the English words for
 * them: ordinary terms, so that a topic of the records is found whatever the language of the question.
 */
const LINES = `
fibre optics: fibre optique, fibres optiques, fibra óptica, оптоволокно, волоконная оптика, ВОЛС, оптоволоконная связь, оптоволоконные линии, волоконно-оптические линии, فیبر نوری, الألياف البصرية, الألياف الضوئية, ألياف بصرية, ألياف ضوئية
5g: пятое поколение, نسل پنجم, نسل پنج, الجيل الخامس, cinquième génération, quinta generación
6g: шестое поколение, نسل ششم, الجيل السادس
education: enseignement, enseignement supérieur, éducation, coopération universitaire, coopération académique, educación, cooperación académica, образование, академическое сотрудничество, научное сотрудничество, университеты, آموزش و پژوهش, همکاری دانشگاهی, همکاری علمی, دانشگاه‌ها, التعليم, التعاون الأكاديمي, الجامعات, таҳсилот
artificial intelligence: intelligence artificielle, IA, inteligencia artificial, искусственный интеллект, ИИ, هوش مصنوعی, الذكاء الاصطناعي, ذكاء اصطناعي, الذكاء الصناعي, зеҳни сунъӣ
information technology: technologies de l'information, tecnologías de la información, информационные технологии, فناوری اطلاعات, تكنولوجيا المعلومات, تقنية المعلومات
telecommunications: télécommunications, telecomunicaciones, телекоммуникации, مخابرات
communication corridors: couloirs de communication, corredores de comunicación, коммуникационные коридоры, коридоры связи, کریدورهای ارتباطی, کریدور ارتباطی, ممرات الاتصال, ممرات الاتصالات
telecom projects: gestion de grands projets, управление крупными проектами, مدیریت پروژه‌های بزرگ, إدارة المشاريع الكبرى
traffic exchange centres: points d'échange internet, centres d'échange de trafic, puntos de intercambio, точки обмена трафиком, центры обмена трафиком, обмен трафиком, مراکز تبادل ترافیک, تبادل ترافیک, مراكز تبادل الحركة, تبادل الحركة
data transit: transit de données, transit des données, tránsito de datos, транзит данных, транзит трафика, маршруты передачи данных, транзит, ترانزیت داده, ترانزیت داده‌ها, ترانزیت دیتا, ترانزیت اطلاعات, مسیرهای ترانزیت, ترانزیت, عبور البيانات, مرور البيانات, ترانزيت البيانات, مسارات البيانات
national information network: réseau national d'information, red nacional de información, национальная информационная сеть, شبکه ملی اطلاعات, شبكة المعلومات الوطنية
network resilience: résilience des réseaux, resiliencia de las redes, устойчивость сетей, تاب‌آوری شبکه, تاب‌آوری شبکه‌ها, مرونة الشبكات
technology diplomacy: diplomatie technologique, diplomacia tecnológica, технологическая дипломатия, دیپلماسی فناوری, الدبلوماسية التكنولوجية
e-government: administration électronique, gouvernement électronique, e-gouvernement, gobierno electrónico, gobierno digital, электронное правительство, цифровое правительство, دولت الکترونیک, دولت هوشمند, الحكومة الإلكترونية, الحكومة الذكية, الحكومة الرقمية, حكومة إلكترونية, ҳукумати электронӣ
public service platforms: guichet unique, plateformes de services publics, ventanilla única, единое окно, государственные услуги, госуслуги, پنجره واحد, پنجره واحد خدمات, خدمات دولتی, منصات الخدمات العامة, النافذة الواحدة, الخدمات العامة
digital business: entreprises numériques, commerce numérique, negocios digitales, цифровой бизнес, کسب‌وکار دیجیتال, کسب و کار دیجیتال, کسب‌وکارهای دیجیتال, الأعمال الرقمية
digital economy: économie numérique, economía digital, цифровая экономика, اقتصاد دیجیتال, الاقتصاد الرقمي, иқтисоди рақамӣ
space: espace, industrie spatiale, satellites, spatial, espacio, satélites, космос, космическая отрасль, космическая промышленность, спутники, спутниковая связь, спутник, فضا, صنعت فضایی, فضایی, ماهواره, ماهواره‌ها, الفضاء, صناعة الفضاء, الأقمار الصناعية, قمر صناعي, фазо, кайҳон
cybersecurity: cybersécurité, sécurité informatique, ciberseguridad, кибербезопасность, информационная безопасность, امنیت سایبری, الأمن السيبراني, أمن سيبراني, амнияти киберӣ
connectivity: connectivité, conectividad, haut débit, banda ancha, широкополосный доступ, связность, доступ к интернету, интернет-доступ, подключение к интернету, اتصال‌پذیری, پهنای باند, پهن‌باند, دسترسی به اینترنت, الربط, الربط الشبكي, النطاق العريض, التوصيلية
training: renforcement des capacités, compétences numériques, formación, capacitación, обучение, подготовка кадров, повышение квалификации, цифровые навыки, آموزش, مهارت‌های دیجیتال, توانمندسازی, ظرفیت‌سازی, التدريب, بناء القدرات, المهارات الرقمية, تدريب, омӯзиш
internet of things: internet des objets, internet de las cosas, интернет вещей, اینترنت اشیا, اینترنت اشیاء, إنترنت الأشياء
spectrum: spectre, fréquences, espectro, frecuencias, спектр, частоты, радиочастоты, радиочастотный спектр, طیف فرکانسی, فرکانس, فرکانس‌ها, الطيف, الطيف الترددي, الترددات, الطيف الراديوي
submarine cables: câbles sous-marins, câble sous-marin, cables submarinos, подводный кабель, подводные кабели, کابل زیردریایی, کابل‌های زیردریایی, الكابلات البحرية, كابل بحري, الكابل البحري, الكابلات تحت البحر
online safety: sécurité en ligne, protection de l'enfance en ligne, seguridad en línea, безопасность в интернете, безопасность детей в интернете, ایمنی آنلاین, کودک آنلاین, السلامة على الإنترنت, حماية الأطفال على الإنترنت
startups: jeunes pousses, startups, start-up, entrepreneuriat, empresas emergentes, стартапы, стартап, استارتاپ, استارت‌آپ, استارتاپ‌ها, استارت‌آپ‌ها, نوآفرین, الشركات الناشئة, شركات ناشئة, ريادة الأعمال, стартапҳо
fintech: technologies financières, tecnología financiera, финтех, финансовые технологии, فین‌تک, فناوری مالی, التكنولوجيا المالية
smart cities: villes intelligentes, ville intelligente, ciudades inteligentes, умные города, умный город, شهر هوشمند, شهرهای هوشمند, المدن الذكية, مدينة ذكية
air links: liaisons aériennes, vols directs, vuelos, прямые рейсы, авиасообщение, پرواز مستقیم, پروازها, الرحلات الجوية
itu elections: élections à l'UIT, élections de l'UIT, elecciones de la UIT, выборы в МСЭ, انتخابات اتحادیه, انتخابات الاتحاد, مجلس الاتحاد, Conseil de l'UIT, Consejo de la UIT, Совет МСЭ, شورای اتحادیه, شورای ITU, Совет ITU, مجلس ITU, Conseil ITU, Council of the ITU, Council of the UIT
digital divide: fracture numérique, inclusion numérique, brecha digital, inclusión digital, цифровой разрыв, цифровое неравенство, цифровая инклюзия, شکاف دیجیتال, شکاف دیجیتالی, الفجوة الرقمية, الشمول الرقمي
gender: égalité des genres, femmes, género, гендерное равенство, женщины, زنان, المرأة, المساواة بين الجنسين
reconstruction: reconstruction, reconstrucción, восстановление инфраструктуры, بازسازی, إعادة الإعمار, إعادة إعمار
postal services: services postaux, poste, servicios postales, почтовые услуги, почтовая связь, خدمات پستی, الخدمات البريدية
digital platforms: plateformes numériques, plataformas digitales, цифровые платформы, پلتفرم‌های دیجیتال, سکوهای دیجیتال, پیام‌رسان‌ها, المنصات الرقمية
digital identity: identité numérique, identidad digital, цифровая идентификация, цифровая личность, электронная подпись, هویت دیجیتال, امضای دیجیتال, الهوية الرقمية
transport: transports, transporte, транспорт, автодороги, حمل و نقل, حمل‌ونقل, النقل
standards: normalisation, groupes d'études, estandarización, стандартизация, исследовательские комиссии, استانداردسازی, التقييس, لجان الدراسات
internet governance: gouvernance de l'internet, gobernanza de internet, управление интернетом, حکمرانی اینترنت, حوكمة الإنترنت
roaming: itinérance, роуминг, رومینگ, التجوال
agriculture: agricultura, сельское хозяйство, کشاورزی, الزراعة
ai governance: gouvernance de l'IA, gobernanza de la IA, регулирование ИИ, управление ИИ, этика ИИ, حکمرانی هوش مصنوعی, حوكمة الذكاء الاصطناعي, أخلاقيات الذكاء الاصطناعي
cloud computing: informatique en nuage, nuage, computación en la nube, облачные вычисления, облачные технологии, رایانش ابری, الحوسبة السحابية
critical minerals: minerais critiques, minéraux critiques, terres rares, minerales críticos, критические минералы, редкоземельные металлы, مواد معدنی حیاتی, المعادن الحرجة, المعادن النادرة
data centres: centres de données, centre de données, centros de datos, дата-центры, дата-центр, дата-центров, ЦОД, центры обработки данных, центров обработки данных, مرکز داده, مراکز داده, دیتاسنتر, مراكز البيانات, مركز بيانات
defence: défense, defensa, оборона, دفاعی, الدفاع
digital payments: paiements numériques, pagos digitales, цифровые платежи, پرداخت دیجیتال, المدفوعات الرقمية, الدفع الرقمي
digital public infrastructure: infrastructure publique numérique, infraestructura pública digital, цифровая государственная инфраструктура, زیرساخت عمومی دیجیتال, البنية التحتية العامة الرقمية, البنية التحتية الرقمية العامة
digital transformation: transformation numérique, transformación digital, цифровая трансформация, цифровизация, تحول دیجیتال, گذار دیجیتال, التحول الرقمي, الرقمنة
electronics: électronique, electrónica, электроника, الکترونیک, الإلكترونيات
energy: énergie, energía, энергетика, энергия, انرژی, الطاقة
health: santé, salud, здравоохранение, سلامت, بهداشت, الصحة
innovation: innovación, инновации, технопарки, نوآوری, پارک فناوری, الابتكار
investment: investissement, investissements, inversión, inversiones, инвестиции, سرمایه‌گذاری, الاستثمار, الاستثمارات
maritime: морское сотрудничество, دریایی, البحري
mobility: migration, migración, миграция, مهاجرت, الهجرة
quantum technology: quantique, technologies quantiques, cuántica, квантовые технологии, کوانتوم, الحوسبة الكمومية
research: recherche, investigación, научные исследования, پژوهش, البحث العلمي
semiconductors: semi-conducteurs, puces, semiconductores, полупроводники, чипы, чипам, микрочипы, микросхемы, نیمه‌هادی, نیمه‌رسانا, تراشه, تراشه‌ها, أشباه الموصلات, الرقائق
shipbuilding: construction navale, construcción naval, судостроение, کشتی‌سازی, بناء السفن
supercomputing: supercalculateurs, supercomputación, суперкомпьютеры, ابررایانه, الحوسبة الفائقة
supply chains: chaînes d'approvisionnement, cadenas de suministro, цепочки поставок, زنجیره تأمین, سلاسل الإمداد, سلاسل التوريد
sustainability: durabilité, développement durable, sostenibilidad, устойчивое развитие, توسعه پایدار, التنمية المستدامة
telecom infrastructure: infrastructures de télécommunications, infraestructura de telecomunicaciones, телекоммуникационная инфраструктура, инфраструктура связи, زیرساخت ارتباطی, زیرساخت‌های ارتباطی, البنية التحتية للاتصالات
trade: free commerce, libre-échange, commerce libre, libre comercio, торговля, свободная торговля, تجارت, التجارة
`;

let names: ReadonlyMap<string, readonly string[]> | undefined;

/** Names in other languages of a subject by its English name in small letters; none where it is not in the table. */
export function subjectNames(english: string): readonly string[] {
  names ??= new Map(LINES.trim().split('\n').map(lineOf));
  return names.get(english.toLowerCase()) ?? [];
}

function lineOf(line: string): [string, string[]] {
  const [english = '', list = ''] = line.split(': ');
  return [english, list.split(/[,،]/).map((name) => name.trim())];
}
