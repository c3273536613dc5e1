import { Fault } from '@zichtlijn/messages';

/** A code that nobody gave, or that another node used. Which of the two is not told to whoever tries. */
export function invitationUnknown(): Fault {
  return new Fault('INVITATION_UNKNOWN', {
    nl: 'Deze code geldt hier niet (meer): zij is niet van deze gateway, of een ander knooppunt heeft haar gebruikt. Vraag de beheerder om een nieuwe.',
    en: 'This code does not count here (any more): it is not of this gateway, or another node used it. Ask the operator for a new one.',
  });
}

/** A code of which the last moment is over. */
export function invitationOver(): Fault {
  return new Fault('INVITATION_EXPIRED', {
    nl: 'Deze code is verlopen. Vraag de beheerder van de gateway om een nieuwe.',
    en: 'This code has expired. Ask the operator of the gateway for a new one.',
  });
}

/** A code that is for others. */
export function invitationForOthers(): Fault {
  return new Fault('INVITATION_OTHER', {
    nl: 'Deze code is niet voor alle gemeenten van dit knooppunt. Vraag een code die ze alle noemt.',
    en: 'This code is not for all municipalities of this node. Ask for a code that names them all.',
  });
}

/** An order that is not signed by the key that the register has, or not of now. */
export function orderRefused(): Fault {
  return new Fault('ORDER_REFUSED', {
    nl: 'Deze opdracht is niet van het knooppunt zoals het in het register staat, of zij is te oud. Kijk of de klok goed staat; is de sleutel weg, vraag dan een nieuwe code.',
    en: 'This order is not of the node as the register has it, or it is too old. See whether the clock is right; when the key is lost, ask for a new code.',
  });
}

/** A municipality for which another node stands in the register. */
export function municipalityTaken(code: string): Fault {
  return new Fault('NODE_EXISTS', {
    nl: `Voor ${code} staat al een ander knooppunt in het register. Laat de beheerder dat eerst verwijderen of verplaatsen.`,
    en: `Another node for ${code} is in the register already. Have the operator remove or move it first.`,
  });
}

/** A move that cannot be. */
export function moveImpossible(code: string): Fault {
  return new Fault('NODE_MOVE', {
    nl: `${code} kan niet worden verplaatst: de gemeente staat in geen knooppunt, het andere knooppunt staat niet in het register, of er is al een verplaatsing op of na die dag.`,
    en: `${code} cannot be moved: the municipality is at no node, the other node is not in the register, or there is a move on or after that day already.`,
  });
}
