import type { Language } from '@zichtlijn/messages';

/** A page of the console by its address. */
export interface ConsoleAddress {
  readonly language: Language;
  readonly path: string;
}

/** What an address stands for, `/<place>/<language>/<page>`; null for any other. No part of it ever names a file. */
export function addressOf(pathname: string, place: string): ConsoleAddress | 'style' | null {
  const [before, given, language, path = '', ...more] = pathname.split('/');
  if (before !== '' || given !== place || more.length > 0) return null;
  if (language === 'stijl.css' && path === '') return 'style';
  return language === 'nl' || language === 'en' ? { language, path } : null;
}
