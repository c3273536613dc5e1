/** A whole number as it is written in Dutch. */
export const inDutch = (number: number): string => new Intl.NumberFormat('nl').format(number);

/** And in English, with a space, as the International System of Units has it. */
export const inEnglish = (number: number): string => new Intl.NumberFormat('en').format(number).replaceAll(',', ' ');
