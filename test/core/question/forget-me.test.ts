import { describe, expect, it } from 'vitest';
import { deletingWords, KEEPING_WORDS, readForgetMe } from '../../../src/core/question/forget-me.js';
import { ALL_QUESTIONS } from '../../corpus/questions.js';

const ASK = { digests: 'ask', code: '' };

describe('a message that asks to be forgotten', () => {
  it.each([
    'forget me',
    'Forget me!',
    'Please forget everything about me.',
    'could you delete all my data please',
    'erase my personal data',
    'Oubliez-moi, s’il vous plaît',
    'supprime toutes mes données',
    'Olvídame',
    'borra mis datos, por favor',
    'لطفاً مرا فراموش کن',
    'اطلاعات من را پاک کنید',
    'احذف بياناتي من فضلك',
    'انسني',
    'Забудь меня, пожалуйста',
    'удалите все мои данные',
    'Маро фаромӯш кун',
  ])('is understood: %s', (text) => {
    expect(readForgetMe(text)).toEqual(ASK);
  });

  it.each([
    'forget about Iran',
    'forget Iran',
    'forget it',
    'forget that',
    'forget me not, the conference',
    'who met me',
    'delete',
    'delete my digest',
    'remove me from the list of officials who met Hashemi',
    'did Hashemi forget me',
    'oublie ça',
    'забудь это',
    'فراموش کن',
    'what do you know about me and Iran',
    '',
  ])('is not seen in: %s', (text) => {
    expect(readForgetMe(text)).toBeNull();
  });

  it('is seen in no question of the corpora', () => {
    expect(ALL_QUESTIONS.filter((text) => readForgetMe(text) !== null)).toEqual([]);
  });

  it('says what becomes of digests by the words of its buttons', () => {
    expect(readForgetMe(deletingWords('3f9a1c'))).toEqual({ digests: 'delete', code: '3f9a1c' });
    expect(readForgetMe(KEEPING_WORDS)).toEqual({ digests: 'keep', code: '' });
    expect(readForgetMe('forget me and delete my digests')).toEqual({ digests: 'delete', code: '' });
    expect(readForgetMe('forget Iran and delete my digests')).toBeNull();
    expect(readForgetMe('forget me and delete my digests 3f9a1c about Iran')).toBeNull();
  });
});
