import { nameKeys } from '../../graph/normalise.js';
import { russianStem } from '../../graph/russian-stem.js';

/**
 * Everyday words of telecom talks in Russian, Persian and Arabic, some in French and Spanish, under the English word that
 * the records use: with them a question in those languages narrows records as the English one does.
 */
const LINES = `
caspian: Каспий, каспийский, Каспийское море, خزر, دریای خزر, بحر قزوين, قزوين
persian gulf: Персидский залив, خلیج فارس
seabed: дно, морское дно, بستر دریا, قاع البحر
cable: кабель, кабельный, کابل, كابل, كابلات
border: frontière, frontera, frontalier, fronterizo, граница, приграничный, трансграничный, مرز, مرزی, فرامرزی, حدود, حدودي
corridor: коридор, کریدور, ممر
route: маршрут, مسیر, مسار, مسارات
project: мегапроект, پروژه, پروژه‌ها, پروژه‌های, مشروع, مشاريع
pilot: пилотный, آزمایشی, پایلوت, تجريبي, تجريبية
experience: опыт, تجربه, تجربیات, تجارب, خبرة, خبرات, تجربة
expert: эксперт, специалист, کارشناس, کارشناسان, متخصصان, خبراء, خبير
student: étudiant, étudiants, estudiantes, студент, стажировка, دانشجو, دانشجویان, طلاب, طالب
university: université, universidad, университет, вуз, دانشگاه, جامعة
school: школа, مدرسه, مدارس, مدرسة
hospital: больница, بیمارستان, مستشفى
laboratory: лаборатория, آزمایشگاه, مختبر
youth: jeunesse, jeunes, juventud, молодёжь, молодёжный, جوانان, شباب
women: femmes, mujeres, женщина, زنان, نساء
children: дети, ребёнок, کودکان, أطفال
village: villages, aldea, село, деревня, روستا, روستاها, قرية, قرى
rural: сельский, روستایی, ريفي, ريفية
island: остров, جزیره, جزيرة
mountain: гора, горный, کوه, جبل
sea: море, морской, دریا, بحر
road: дорога, جاده, طريق, طرق
railway: железная дорога, راه‌آهن, سكة حديد
port: порт, بندر, ميناء
station: станция, ایستگاه, محطة, محطات
tower: башня, вышка, دکل, برج, أبراج
equipment: équipement, équipements, equipo, оборудование, تجهیزات, معدات, تجهيزات
device: устройство, دستگاه, جهاز, أجهزة
phone: телефон, смартфон, تلفن, گوشی, هاتف
server: сервер, سرور, خادم
software: программное обеспечение, نرم‌افزار, برمجيات
platform: платформа, سکو, پلتفرم, منصة, منصات
messenger: мессенджер, پیام‌رسان, تطبيق
law: loi, ley, закон, законодательство, قانون, قوانین, تشريع, قوانين
regulation: регулирование, تنظیم‌گری, مقررات, تنظيم
tariff: тариф, تعرفه, تعريفة
licence: лицензия, مجوز, رخصة, ترخيص
price: стоимость, بها, سعر
tax: налог, مالیات, ضريبة
bank: banque, banco, банк, بانک, بنك, مصرف
fund: фонд, صندوق
dollar: доллар, دلار, دولار
million: миллион, میلیون, مليون
billion: миллиард, میلیارد, مليار
percent: процент, درصد, بالمئة
satellite: спутник, спутниковый, ماهواره, قمر
technopark: технопарк, ИТ-парк, IT-парк, پارک فناوری, واحة تقنية
park: парк, پارک, حديقة
centre: центр, مرکز, مركز
committee: комитет, کمیته, لجنة
commission: комиссия, کمیسیون, مفوضية
treaty: traité, tratado, договор о торговле
hostages: заложник, گروگان, رهائن
council: Conseil, Consejo, совет, شورا, شورای, مجلس
seat: siège, escaño, место в совете, کرسی, مقعد
election: голосование, رأی‌گیری, تصويت
support: поддержка, پشتیبانی, حمایت, دعم
security: безопасность, امنیت, أمن
attack: атака, кибератака, حمله, هجوم, هجمات
war: guerre, guerra, война, جنگ, حرب
peace: мир во всём мире, صلح, سلام عالمي
sanctions: санкция, تحریم, تحریم‌ها, عقوبات
rights: права человека, حقوق بشر, حقوق الإنسان
language: язык, زبان, لغة
culture: культура, فرهنگ, ثقافة
media: СМИ, رسانه, رسانه‌ها, إعلام
film: кино, фильм, فیلم, سینما, أفلام
sport: спорт, ورزش, رياضة
tourism: туризм, گردشگری, سياحة
visa: виза, روادید, ویزا, تأشيرة
flight: рейс, پرواز, رحلة جوية
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
timetable: график, расписание, جدول زمانی, جدول زمني
addressing: адресация, система адресов, آدرس‌دهی, عنونة
code: код, кодинг, کد, برنامه‌نویسی, برمجة
genetic: генетический, ژنتیک, جيني
nanotechnology: нанотехнология, نانو, فناوری نانو, تقنية النانو
blockchain: блокчейн, بلاکچین, بلوك تشين
cryptocurrency: криптовалюта, رمزارز, عملات مشفرة
metaverse: метавселенная, متاورس, ميتافيرس
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
