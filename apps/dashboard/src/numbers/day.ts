/** A moment as people say it: the day and the hour. */
export function dayAndHour(moment: string, locale: string): string {
  return new Date(moment).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
}
