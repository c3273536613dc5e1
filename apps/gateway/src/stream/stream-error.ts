const sentences = {
  STREAM_NOT_JSON: {
    nl: 'Vraag een vergelijking om te volgen met POST en content-type application/json.',
    en: 'Ask for a comparison to follow with POST and content-type application/json.',
  },
  STREAM_QUESTION: {
    nl: 'Een vergelijking om te volgen is JSON met indicator, period en in, en desgewenst version, level, breakdown en form (observations of cells).',
    en: 'A comparison to follow is JSON with indicator, period and in, and optionally version, level, breakdown and form (observations or cells).',
  },
  STREAMS_FULL: {
    nl: 'Er worden nu te veel vergelijkingen gevolgd. Probeer het zo opnieuw, of stel de vraag aan /graphql.',
    en: 'Too many comparisons are being followed now. Try again in a moment, or ask /graphql.',
  },
  LOG_UNAVAILABLE: {
    nl: 'De gateway kan zijn logboek niet schrijven en antwoordt daarom niet. Meld dit aan de beheerder.',
    en: 'The gateway cannot write its log, and therefore does not answer. Report this to the administrator.',
  },
} as const;

/** An error in the form in which the graph gives errors, as JSON. */
export function streamError(code: keyof typeof sentences): string {
  const { nl, en } = sentences[code];
  return JSON.stringify({ errors: [{ message: `${nl} / ${en}`, extensions: { code, nl, en } }] });
}
