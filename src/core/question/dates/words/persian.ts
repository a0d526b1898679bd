/** Words of dates in Persian (Iran and Afghanistan); lines as in `english.ts`. */
export const PERSIAN = `
month 1: ژانویه, جنوری
month 2: فوریه, فبروری
month 3: مارس
month 4: اوریل, اپریل
month 5: مه?, می?
month 6: ژوین, جون
month 7: ژوییه, جولای, ژولای
month 8: اوت?, اگوست, اگست
month 9: سپتامبر, سپتمبر
month 10: اکتبر, اکتوبر
month 11: نوامبر, نومبر
month 12: دسامبر, دسمبر
solar 1: فروردین, حمل?
solar 2: اردیبهشت, ثور?
solar 3: خرداد, جوزا?
solar 4: تیر?, سرطان?
solar 5: مرداد, امرداد, اسد?
solar 6: شهریور, سنبله?
solar 7: مهر?, میزان?
solar 8: ابان?, عقرب?
solar 9: اذر?, قوس?
solar 10: دی?, جدی?
solar 11: بهمن?, دلو?
solar 12: اسفند?, حوت?
weekday 6: شنبه
weekday 7: یکشنبه, یک شنبه
weekday 1: دوشنبه?, دو شنبه
weekday 2: سهشنبه, سه شنبه
weekday 3: چهارشنبه, چهار شنبه
weekday 4: پنجشنبه, پنج شنبه
weekday 5: جمعه
season 1: بهار
season 2: تابستان
season 3: پاییز
season 4: زمستان
unit hour: ساعت
unit day: روز, روزهای
unit week: هفته, هفتههای
unit month: ماه, ماههای
unit quarter: فصل, سهماهه, سه ماهه
unit half: نیمه, نیمسال, نیم سال, ششماهه, شش ماهه
unit year: سال, سالهای
unit decade: دهه
shift -1: گذشته, قبل, پیش, پیشین, قبلی, اخیر
shift 0: این, جاریی, حاضر
shift 1: اینده, بعد, بعدی
now: اکنون, الان, کنون
day 0: امروز, امشب, کنون
day -1: دیروز, دیشب
day -2: پریروز
day 1: فردا
day 2: پس فردا, پسفردا
part early: اوایل, ابتدای, اغاز, اول
part mid: اواسط, میانه, میانههای
part late: اواخر, پایان, اخر, انتهای
link in: در, طی, در طی, در طول, طول, ظرف
link on: در روز, روز, در تاریخ, تاریخ, مورخ
link since: از, از روز, از تاریخ, از زمان
link until: تا, تا روز, تا تاریخ
link before: پیش از, قبل از, پیش از روز, قبل از روز
link after: پس از, بعد از, پس از روز, بعد از روز
link between: بین, میان, از بین, مابین
link from: از, از روز
link to: تا, الی, تا روز, و تا
link and: و
link or: یا
link onwards: به بعد, به اینسو, به این سو, تاکنون, تا کنون
count 1: یک
count 2: دو
count 3: سه
count 4: چهار
count 5: پنج
count 6: شش
count 7: هفت
count 8: هشت
count 9: نه
count 10: ده
count 12: دوازده
count 20: بیست
count 30: سی
rank 1: اول, نخست, یکم
rank 2: دوم
rank 3: سوم
rank 4: چهارم
ago: پیش, قبل
ahead: پیش رو, آتی, اتی
event conference: کنفرانس, اجلاس, نشست, رویداد, همایش
event conferences: کنفرانسها, کنفرانس ها, کنفرانسهای, کنفرانس های, رویدادها, رویدادهای
event meetings: دیدار, دیدارها, دیدارهای, ملاقات, سفر
recent: اخیرا, به تازگی, بهتازگی, تازگی, این روزها, اینروزها, روزهای اخیر, هفتههای اخیر, ماههای اخیر
vague 5: چند
era: میلادی, شمسی, خورشیدی, هجری شمسی, هجری خورشیدی, م, ه ش
filler: سال, ماه, های, ام
`;
