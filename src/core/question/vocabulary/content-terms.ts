import { nameKeys } from '../../graph/normalise.js';
import { russianStem } from '../../graph/russian-stem.js';

/**
 * Everyday words of telecom talks in Russian, Persian and Arabic, some in French and Spanish, under the English word that
 * the records use: with them a question in those languages narrows records as the English one does.
 */
const LINES = `
caspian: Caspienne, mer Caspienne, Caspio, mar Caspio, Каспий, каспийский, Каспийское море, خزر, دریای خزر, بحر قزوين, قزوين
persian gulf: Персидский залив, خلیج فارس
seabed: fond marin, lecho marino, fondo del mar, дну, дне, дном, дно, морское дно, بستر دریا, قاع البحر
cable: câble, câbles, câbles sous-marins, cables, кабель, кабельный, کابل, كابل, كابلات
border: frontière, frontera, frontalier, fronterizo, граница, приграничный, трансграничный, مرز, مرزی, فرامرزی, حدود, حدودي
corridor: couloir, corredor, коридор, کریدور, ممر
route: itinéraire, ruta, rutas, маршрут, مسیر, مسار, مسارات
project: projet, projets, proyecto, proyectos, проект, мегапроект, پروژه, پروژه‌ها, پروژه‌های, مشروع, مشاريع
pilot: pilote, piloto, пилотный, آزمایشی, پایلوت, تجريبي, تجريبية
experience: expérience, experiencia, experiencias, опыт, تجربه, تجربیات, تجارب, خبرة, خبرات, تجربة
expert: experts, experto, expertos, эксперт, специалист, کارشناس, کارشناسان, متخصصان, خبراء, خبير
student: étudiant, étudiants, estudiantes, студент, стажировка, دانشجو, دانشجویان, طلاب, طالب
university: université, universidad, университет, вуз, دانشگاه, جامعة
school: école, écoles, escuela, escuelas, школа, مدرسه, مدارس, مدرسة
hospital: hôpital, hôpitaux, hospitales, больница, بیمارستان, مستشفى
laboratory: laboratoire, laboratorio, лаборатория, آزمایشگاه, مختبر
youth: jeunesse, jeunes, juventud, молодёжь, молодёжный, جوانان, شباب
women: mujeres y niñas, femmes, mujeres, женщина, زنان, نساء
children: enfants, niños, дети, ребёнок, کودکان, أطفال
village: villages, aldea, село, деревня, روستا, روستاها, قرية, قرى
rural: rurales, ruraux, сельский, روستایی, ريفي, ريفية
island: île, îles, isla, islas, остров, جزیره, جزيرة
mountain: гора, горный, کوه, جبل
sea: море, морской, دریا, بحر
road: routes, carretera, carreteras, дорожный, дорога, جاده, طريق, طرق
railway: chemin de fer, ferrocarril, железнодорожный, железная дорога, راه‌آهن, سكة حديد
port: порт, بندر, ميناء
station: станция, ایستگاه, محطة, محطات
tower: башня, вышка, دکل, برج, أبراج
equipment: equipos, équipement, équipements, equipo, оборудование, تجهیزات, معدات, تجهيزات
device: appareil, appareils, dispositivo, dispositivos, устройство, دستگاه, جهاز, أجهزة
phone: téléphone, téléphones, телефон, смартфон, تلفن, گوشی, هاتف
server: сервер, سرور, خادم
software: logiciel, logiciels, программное обеспечение, نرم‌افزار, برمجيات
platform: plateforme, plateformes, plataforma, plataformas, платформа, سکو, پلتفرم, منصة, منصات
messenger: мессенджер, پیام‌رسان, تطبيق
law: loi, ley, закон, законодательство, قانون, قوانین, تشريع, قوانين
regulation: регулирование, تنظیم‌گری, مقررات, تنظيم
tariff: тариф, تعرفه, تعريفة
licence: licences, licencia, licencias, лицензия, مجوز, رخصة, ترخيص
price: prix, precio, precios, стоимость, بها, سعر
tax: налог, مالیات, ضريبة
bank: banque, banco, банк, بانک, بنك, مصرف
fund: fonds, fondo, fondos, фонд, صندوق
dollar: доллар, دلار, دولار
million: millions, millones, миллион, میلیون, مليون
billion: milliard, milliards, mil millones, миллиард, میلیارد, مليار
percent: pour cent, por ciento, процент, درصد, بالمئة
satellite: спутник, спутниковый, ماهواره, قمر
technopark: technopole, parque tecnológico, технопарк, ИТ-парк, IT-парк, پارک فناوری, واحة تقنية
park: парк, پارک, حديقة
centre: centro, centros, центр, مرکز, مركز
consortium: consorcio, consorcios, консорциум, کنسرسیوم, كونسورتيوم, ائتلاف
committee: comité, comités, комитет, کمیته, لجنة
commission: comisión, комиссия, کمیسیون, مفوضية
treaty: traité, tratado, договор о торговле
hostages: заложник, گروگان, رهائن
council: Conseil, Consejo, совет, شورا, شورای, مجلس
seat: siège, escaño, место в совете, کرسی, مقعد
election: élection, élections, elección, elecciones, голосование, رأی‌گیری, تصويت
support: soutien, appui, apoyo, поддержка, پشتیبانی, حمایت, دعم
security: sécurité, seguridad, безопасность, امنیت, أمن
attack: атака, кибератака, حمله, هجوم, هجمات
war: guerre, guerra, война, جنگ, حرب
peace: мир во всём мире, صلح, سلام عالمي
sanctions: санкция, تحریم, تحریم‌ها, عقوبات
rights: права человека, حقوق بشر, حقوق الإنسان
language: langue, langues, idioma, idiomas, язык, زبان, لغة
culture: culturel, cultura, cultural, культура, فرهنگ, ثقافة
media: СМИ, رسانه, رسانه‌ها, إعلام
film: кино, фильм, فیلم, سینما, أفلام
sport: спорт, ورزش, رياضة
tourism: туризм, گردشگری, سياحة
visa: visas, visado, visados, виза, روادید, ویزا, تأشيرة
flight: vol, vols, vuelo, vuelos, рейс, پرواز, رحلة جوية
oil: pétrole, petróleo, нефть, نفت, نفط
gas: газ, گاز, غاز
uranium: уран, اورانیوم, يورانيوم
nuclear: nucléaire, ядерный, атомный, هسته‌ای, نووي
water: eau, agua, вода, آب, مياه
electricity: электричество, электроэнергия, برق, كهرباء
food: продовольствие, غذا, غذاء
cotton: хлопок, پنبه, قطن
vaccine: вакцина, واکسن, لقاح
weapons: оружие, سلاح, أسلحة
timetable: calendrier, calendario, график, расписание, جدول زمانی, جدول زمني
addressing: адресация, система адресов, آدرس‌دهی, عنونة
code: код, кодинг, کد, برنامه‌نویسی, برمجة
genetic: генетический, ژنتیک, جيني
nanotechnology: нанотехнология, نانو, فناوری نانو, تقنية النانو
blockchain: блокчейн, بلاکچین, بلوك تشين
cryptocurrency: криптовалюта, رمزارز, عملات مشفرة
metaverse: метавселенная, متاورس, ميتافيرس
ethic: éthique, ética, этика, этический, اخلاق, اخلاقی, أخلاقي, أخلاقيات
charter: charte, carta, хартия, منشور, ميثاق
rebuild: reconstruction, reconstruire, reconstrucción, reconstruir, восстановление, بازسازی, إعادة بناء, إعادة إعمار
exchange: échange, échanges, intercambio, обмен, تبادل
traffic: trafic, tráfico, трафик, ترافیک, حركة المرور
guarantee: garantie, garantía, гарантия, تضمین, ضمانات
transit: tránsito, транзит, ترانزیت, عبور
loan: prêt, préstamo, кредит, وام, قرض
budget: presupuesto, бюджет, بودجه, ميزانية
figure: chiffre, cifra, цифра, رقم
headquarters: siège social, штаб-квартира, مقر
branch: succursale, sucursal, филиал, شعبه, فرع
embassy: ambassade, embajada, посольство, سفارت, سفارة
exhibition: exposition, exposición, выставка, نمایشگاه, معرض
training: formation, capacitación, formación, обучение, آموزش, تدريب
dataset: jeu de données, conjunto de datos, датасет, مجموعه داده, مجموعة بيانات
chip: puce, puces, чип, микросхема, تراشه, رقاقة
health: santé, salud, здравоохранение, بهداشت, صحة
agriculture: agricultura, agricole, agrícola, сельское хозяйство, کشاورزی, زراعة
energy: énergie, energía, энергетика, انرژی, طاقة
environment: environnement, medio ambiente, экология, محیط زیست, بيئة
climate: climat, климат, آب و هوا, مناخ
statistics: statistiques, estadísticas, статистика, آمار, إحصاءات
customs: douane, aduana, таможня, گمرک, جمارك
citizen: citoyen, citoyens, ciudadano, ciudadanos, гражданин, شهروند, مواطن
refugee: réfugiés, refugiados, беженец, پناهنده, لاجئين
disaster: catastrophe, desastre, бедствие, بلایا, كوارث
robot: робот, ربات, روبوت
drone: дрон, беспилотник, پهپاد, طائرة مسيرة
`;

let terms: ReadonlyMap<string, string> | undefined;

/** The English word for a folded word or phrase, whatever its Russian case; null where none is known. */
export function englishTerm(key: string): string | null {
  terms ??= new Map(LINES.trim().split('\n').flatMap(lineOf));
  const stem = russianStem(key);
  return terms.get(key) ?? (stem === null ? undefined : terms.get(`~${stem}`)) ?? bareTerm(key) ?? null;
}

/** Past an Arabic article or "and", "in", "to" written in one. */
function bareTerm(key: string): string | undefined {
  const bare = /^(?:وال|بال|لل|ال|و|ب|ل)([\u0600-\u06ff]{3,})$/.exec(key)?.[1];
  return bare === undefined ? undefined : terms?.get(bare);
}

function lineOf(line: string): [string, string][] {
  const [english = '', list = ''] = line.split(': ');
  const keys = list.split(/[,،]/).flatMap((name) => nameKeys(name.trim()));
  return keys.flatMap((key) => {
    const stem = russianStem(key);
    return stem === null
      ? [[key, english]]
      : [
          [key, english],
          [`~${stem}`, english],
        ];
  });
}
