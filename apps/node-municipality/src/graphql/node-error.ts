import type { Sentence } from '@zichtlijn/messages';
import { GraphQLError } from 'graphql';

/** Every code that an answer of this node can carry, with the sentence that goes with it. A closed list. */
export const nodeErrors = {
  NOT_OWNER: {
    nl: 'Deze node publiceert niet voor de gevraagde gemeente; controleer in het register welke node dat doet.',
    en: 'This node does not publish for the municipality asked; check in the register which node does.',
  },
  NO_RELEASE: {
    nl: 'Deze gemeente heeft nog geen release gepubliceerd; vraag het later opnieuw.',
    en: 'This municipality has not published a release yet; ask again later.',
  },
  RETRACTED: {
    nl: 'De gemeente heeft dit ingetrokken en geeft het niet meer; gebruik ook geen eerdere antwoorden hierover.',
    en: 'The municipality retracted this and does not give it any more; do not use earlier answers about it either.',
  },
  RETRACTIONS_UNKNOWN: {
    nl: 'Wie deze gemeente bedient, hoorde te lang niet of zij iets heeft ingetrokken, en geeft daarom niets; vraag de gemeente om haar laatste opgave.',
    en: 'Who serves for this municipality has not heard for too long whether it retracted anything, and therefore gives nothing; ask the municipality for its latest statement.',
  },
  BAD_REPRESENTATION: {
    nl: 'Een representatie heeft niet de sleutelvelden van het contract; vergelijk haar met het schema.',
    en: 'A representation lacks the key fields of the contract; compare it with the schema.',
  },
  QUERY_TOO_LARGE: {
    nl: 'De vraag is te groot of te diep voor deze node; vraag minder velden, gebieden of perioden tegelijk.',
    en: 'The request is too large or too deep for this node; ask fewer fields, areas or periods at once.',
  },
  GRAPHQL_PARSE_FAILED: {
    nl: 'De vraag is geen geldige GraphQL; controleer de schrijfwijze.',
    en: 'The request is not valid GraphQL; check its syntax.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    nl: 'De vraag past niet op het contract van deze node; controleer velden en argumenten in het schema.',
    en: 'The request does not fit the contract of this node; check fields and arguments in the schema.',
  },
  BAD_USER_INPUT: {
    nl: 'Een variabele heeft niet het type van het contract; vergelijk haar met het schema.',
    en: 'A variable does not have the type the contract asks; compare it with the schema.',
  },
  BAD_REQUEST: {
    nl: 'Het verzoek is niet te lezen; stuur één GraphQL-vraag als JSON met POST.',
    en: 'The request cannot be read; send one GraphQL request as JSON with POST.',
  },
  PURPOSE_REFUSED: {
    nl: 'Voor het doel van deze vraag geeft deze node deze indicator op dit niveau niet; vraag de gemeente naar haar beleid.',
    en: 'For the purpose of this request this node does not give this indicator at this level; ask the municipality for its policy.',
  },
  NOT_LISTED: {
    nl: 'Deze vraag staat niet in de lijst van vragen waar deze node zich aan houdt; vraag haar beheerder de lijst van deze gateway over te nemen.',
    en: 'This question is not in the list of questions that this node keeps to; ask its operator to take over the list of this gateway.',
  },
  SESSION_NEEDED: {
    nl: 'Deze node antwoordt alleen haar eigen gateway; begin eerst een sessie.',
    en: 'This node answers its own gateway alone; begin a session first.',
  },
  UNAUTHENTICATED: {
    nl: 'Dit verzoek is niet van de gateway van deze node.',
    en: 'This request is not from the gateway of this node.',
  },
  CERTIFICATE_NEEDED: {
    nl: 'Deze node vraagt een certificaat; verbind met dat van de gateway.',
    en: 'This node asks for a certificate; connect with that of the gateway.',
  },
  CERTIFICATE_EXPIRED: {
    nl: 'Het certificaat is verlopen of nog niet geldig; vernieuw het.',
    en: 'The certificate has expired or is not valid yet; renew it.',
  },
  CERTIFICATE_UNTRUSTED: {
    nl: 'Het certificaat is niet uitgegeven door een autoriteit die deze node kent; controleer tls.ca.',
    en: 'The certificate was not issued by an authority that this node knows; check tls.ca.',
  },
  CERTIFICATE_OTHER_NAME: {
    nl: 'Het certificaat is niet van de gateway van deze node; controleer tls.gateway.',
    en: 'The certificate is not that of the gateway of this node; check tls.gateway.',
  },
  LOG_UNAVAILABLE: {
    nl: 'De node kan zijn logboek niet schrijven en antwoordt daarom niet; meld dit aan de beheerder.',
    en: 'The node cannot write its log, and therefore does not answer; report this to the administrator.',
  },
  INTERNAL: {
    nl: 'De node kon dit deel niet beantwoorden; probeer het later opnieuw.',
    en: 'The node could not answer this part; try again later.',
  },
} as const satisfies Record<string, Sentence>;

export type NodeErrorCode = keyof typeof nodeErrors;

/** A refusal with a code of the closed list; it carries nothing of what was asked. */
export class NodeError extends GraphQLError {
  constructor(code: NodeErrorCode) {
    super(nodeErrors[code].en, { extensions: { code } });
  }
}
