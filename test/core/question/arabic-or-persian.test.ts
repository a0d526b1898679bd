import { describe, expect, it } from 'vitest';
import { arabicOrPersian } from '../../../src/core/question/vocabulary/arabic-or-persian.js';

describe('arabicOrPersian', () => {
  it.each([
    'ستار هاشمی در باکو با چه کسانی دیدار کرد؟',
    'آیا هاشمی با وزیر ترکیه دیدار کرد؟',
    'مالزی چطور؟',
    'و با وزیر آذربایجان؟',
    'این دیدار کجا بود؟',
    'تفاهم‌نامه',
    'لیست دیدارها',
  ])('reads %s as Persian', (text) => {
    expect(arabicOrPersian(text)).toBe('persian');
  });

  it('reads Persian typed on an Arabic keyboard by its small words', () => {
    expect(arabicOrPersian('وزير ارتباطات با وزير مالزي در باكو ديدار کرد و از او چه خواست')).toBe('persian');
  });

  it.each([
    'من التقى وزير البريد والمواصلات الجزائري زروقي في كيب تاون؟',
    'هل التقى وزير الاتصالات السوري بنظيره السعودي؟ ومتى وأين؟',
    'قطر والجزائر meeting في الدوحة متى؟',
    'سلطنة عمان وقعت MoU مع مين؟',
    'من هو عبد السلام هيكل؟',
    'وماذا عن كينيا؟',
    'أين؟',
  ])('reads %s as Arabic', (text) => {
    expect(arabicOrPersian(text)).toBe('arabic');
  });

  it.each(['', 'Who met Hashemi?', 'С кем?', 'منبع'])('does not tell of "%s"', (text) => {
    expect(arabicOrPersian(text)).toBeNull();
  });

  it('looks at each word of a long text once', () => {
    expect(arabicOrPersian('ال'.repeat(20_000))).toBe('arabic');
  });
});
