/**
 * Names of cities where people meet, in French, Spanish, Persian, Arabic and Russian, under their English name. Public
 * facts, as given by Unicode CLDR (exemplar cities, https://cldr.unicode.org) and Wikidata labels (CC0), as of 2025.
 */
const LINES = `
abidjan: ابیجان, آبیجان, أبيدجان, Абиджан
abu dhabi: Abou Dabi, Abu Dabi, ابوظبی, أبوظبي, أبو ظبي, Абу-Даби
abuja: ابوجا, أبوجا, Абуджа
accra: اکرا, آکرا, أكرا, Аккра
addis ababa: Addis-Abeba, Adís Abeba, آدیس آبابا, أديس أبابا, Аддис-Абеба
algiers: Alger, Argel, الجزائر العاصمة, الجزائر, الجزایر, Алжир
almaty: آلماتی, ألماتي, Алматы, Алма-Ата
amman: Ammán, Amán, امان, عمّان العاصمة, Амман
amsterdam: آمستردام, أمستردام, Амстердам
ankara: آنکارا, أنقرة, Анкара
antalya: Antalia, آنتالیا, أنطاليا, Анталья, Анталия
ashgabat: Achgabat, عشق‌آباد, عشق أباد, Ашхабад
astana: آستانه, أستانا, Астана
baghdad: Bagdad, بغداد, Багдад
baku: Bakou, Bakú, باکو, باكو, Баку, Боку
bangkok: بانکوک, بانكوك, Бангкок
barcelona: Barcelone, بارسلونا, بارسلون, برشلونة, Барселона
batumi: Batoumi, باتومی, باتومي, Батуми
beijing: Pékin, Pekín, پکن, بكين, Пекин
beirut: Beyrouth, بیروت, بيروت, Бейрут
belgrade: Belgrado, بلگراد, بلغراد, Белград
berlin: Berlín, برلین, برلين, Берлин
bhubaneswar: بوبانسوار, بوبانسور, Бхубанешвар
bishkek: Bichkek, Biskek, بیشکک, بيشكيك, Бишкек
bonn: Бонн
brasilia: Brasília, برازیلیا, برازيليا, Бразилиа
brussels: Bruxelles, Bruselas, بروکسل, بروكسل, Брюссель
bucharest: Bucarest, بخارست, بوخارست, Бухарест
budapest: بوداپست, بودابست, Будапешт
busan: Pusan, بوسان, Пусан
cairo: Le Caire, au Caire, du Caire, El Cairo, قاهره, القاهرة, Каир
cape town: Le Cap, au Cap, du Cap, Ciudad del Cabo, کیپ‌تاون, کیپ تاون, كيب تاون, Кейптаун
casablanca: کازابلانکا, الدار البيضاء, Касабланка
colombo: کلمبو, كولومبو, Коломбо
conakry: کوناکری, كوناكري, Конакри
copenhagen: Copenhague, کپنهاگ, كوبنهاغن, Копенгаген
dakar: داکار, داكار, Дакар
damascus: Damas, Damasco, دمشق, Дамаск
dar es salaam: دارالسلام, دار السلام, Дар-эс-Салам
davos: داووس, دافوس, Давос
dhaka: Dacca, داکا, دكا, Дакка
doha: دوحه, الدوحة, Доха
dubai: Dubaï, Dubái, دبی, دبي, Дубай
dushanbe: Douchanbé, Dusambé, دوشانبه, دوشانبي, Душанбе
geneva: Genève, Ginebra, ژنو, جنيف, Женева
guangzhou: گوانگژو, قوانغتشو, Гуанчжоу
hanoi: Hanoï, هانوی, هانوي, Ханой
harare: هراره, هراري, Хараре
helsinki: هلسینکی, هلسنكي, Хельсинки
hong kong: هنگ‌کنگ, هونغ كونغ, Гонконг
hyderabad: حیدرآباد, حيدر أباد, Хайдарабад
islamabad: اسلام‌آباد, إسلام آباد, إسلام أباد, Исламабад
istanbul: Estambul, استانبول, إسطنبول, Стамбул
jakarta: Djakarta, Yakarta, جاکارتا, جاكرتا, Джакарта
jeddah: Djeddah, Yeda, جده, جدة, Джидда
johannesburg: Johannesbourg, Johannesburgo, ژوهانسبورگ, جوهانسبرغ, Йоханнесбург
kabul: Kaboul, کابل, كابول, كابل, Кабул
kampala: کامپالا, كمبالا, Кампала
karachi: کراچی, كراتشي, Карачи
kathmandu: Katmandou, Katmandú, کاتماندو, كاتماندو, Катманду
kazan: کازان, قازان, Казань
khartoum: Jartum, خارطوم, الخرطوم, Хартум
kigali: کیگالی, كيغالي, كيجالي, Кигали
kinshasa: Kinsasa, کینشاسا, كينشاسا, Киншаса
kuala lumpur: کوالالامپور, كوالالمبور, Куала-Лумпур
kuwait city: شهر کویت, مدينة الكويت, Эль-Кувейт
kyiv: Kiev, کی‌یف, كييف, Киев
lagos: لاگوس, لاغوس, Лагос
lahore: لاهور, Лахор
las vegas: لاس‌وگاس, لاس فيغاس, Лас-Вегас
lisbon: Lisbonne, Lisboa, لیسبون, لشبونة, Лиссабон
ljubljana: Liubliana, لیوبلیانا, ليوبليانا, Любляна
london: Londres, لندن, Лондон
luanda: لواندا, Луанда
lusaka: لوساکا, لوساكا, Лусака
madrid: مادرید, مدريد, Мадрид
manama: المنامة, منامه, Манама
manila: Manille, مانیل, مانيلا, Манила
maputo: ماپوتو, مابوتو, Мапуту
marrakech: Marrakesh, Marraquech, مراکش, مراكش, Марракеш
mecca: La Mecque, La Meca, مکه, مكة, Мекка
mexico city: Ciudad de México, مکزیکوسیتی, مكسيكو سيتي, Мехико
minsk: مینسک, مينسك, Минск
moscow: Moscou, Moscú, مسکو, موسكو, Москва, Маскав
mumbai: بمبئی, مومبای, مومباي, بومباي, Мумбаи, Бомбей
muscat: Mascate, مسقط, Маскат
nairobi: نایروبی, نيروبي, Найроби
new delhi: Nueva Delhi, دهلی نو, دهلی, نيودلهي, نيو دلهي, دلهي, Нью-Дели, Дели
new york: Nueva York, نیویورک, نيويورك, Нью-Йорк
oslo: اسلو, أوسلو, Осло
ottawa: اتاوا, أوتاوا, Оттава
paris: París, پاریس, باريس, Париж
prague: Praga, پراگ, براغ, Прага
pretoria: پرتوریا, بريتوريا, Претория
putrajaya: پوتراجایا, بوتراجايا, Путраджая
rabat: رباط, الرباط, Рабат
riyadh: Riyad, Riad, ریاض, الرياض, Эр-Рияд
rome: Roma, روما, Рим
saint petersburg: Saint-Pétersbourg, San Petersburgo, سن‌پترزبورگ, سان بطرسبرغ, Санкт-Петербург, Петербург
samarkand: Samarcande, Samarcanda, سمرقند, Самарканд
seoul: Séoul, Seúl, سئول, سيول, سول, Сеул
shanghai: Shanghái, شانگهای, شنغهاي, Шанхай
sharm el sheikh: Charm el-Cheikh, شرم‌الشیخ, شرم الشيخ, Шарм-эш-Шейх
sofia: Sofía, صوفیه, صوفيا, София
stockholm: Estocolmo, استکهلم, ستوكهولم, Стокгольм
tashkent: Tachkent, Taskent, تاشکند, طشقند, Ташкент
tbilisi: Tbilissi, Tiflis, تفلیس, تبليسي, Тбилиси
tehran: Téhéran, Teherán, تهران, طهران, Тегеран, Теҳрон
tokyo: Tokio, توکیو, طوكيو, Токио
tripoli: Trípoli, طرابلس, Триполи
tunis: تونس العاصمة
ufa: اوفا, أوفا, Уфа
vienna: Vienne, Viena, وین, فيينا, Вена
vientiane: Vientián, وینتیان, فيينتيان, Вьентьян
vilnius: Vilna, ویلنیوس, فيلنيوس, Вильнюс
warsaw: Varsovie, Varsovia, ورشو, وارسو, Варшава
washington: Washington D.C., واشنگتن, واشنطن, Вашингтон
yaounde: Yaoundé, یائونده, ياوندي, Яунде
yerevan: Erevan, Ereván, ایروان, يريفان, Ереван
zagreb: زاگرب, زغرب, Загреб
`;

let names: ReadonlyMap<string, readonly string[]> | undefined;

/** Names in other languages of a city by its folded English name, as written; none where it is not in the table. */
export function cityNames(english: string): readonly string[] {
  names ??= new Map(LINES.trim().split('\n').map(lineOf));
  return names.get(english) ?? [];
}

function lineOf(line: string): [string, string[]] {
  const [english = '', list = ''] = line.split(': ');
  return [english, list.split(/[,،]/).map((name) => name.trim())];
}
