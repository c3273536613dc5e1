import { Fault } from '@zichtlijn/messages';
import type { GoldenDifference } from './golden-differences.ts';

/** A code that is over. */
export function invitationOver(): Fault {
  return new Fault('INVITATION_EXPIRED', {
    nl: 'Deze code is verlopen. Vraag de beheerder van de gateway om een nieuwe.',
    en: 'This code has expired. Ask the operator of the gateway for a new one.',
  });
}

/** A code for municipalities that are not all of this node's. */
export function invitationForOthers(codes: readonly string[]): Fault {
  const named = codes.join(', ');
  return new Fault('INVITATION_OTHER', {
    nl: `Deze code is niet voor ${named}. Vraag een code voor alle gemeenten van dit knooppunt.`,
    en: `This code is not for ${named}. Ask for a code for all municipalities of this node.`,
  });
}

/** A gateway of which the contract is another. */
export function contractDiffers(own: string, asked: string): Fault {
  return new Fault('CONTRACT_DIFFERS', {
    nl: `Dit knooppunt spreekt contract ${own}, de gateway vraagt ${asked}. Neem de versie van zicht-node die daarbij hoort.`,
    en: `This node speaks contract ${own}, the gateway asks for ${asked}. Take the version of zicht-node that goes with it.`,
  });
}

/** A policy that is weaker, with the rules by name. */
export function policyWeaker(rules: readonly string[]): Fault {
  const named = rules.join(', ');
  return new Fault('POLICY_WEAKER', {
    nl: `Het beveiligingsbeleid van dit knooppunt is zwakker dan dat van de federatie, in: ${named}. Er is niets aangesloten.`,
    en: `The protection policy of this node is weaker than the federation’s, in: ${named}. Nothing was joined.`,
  });
}

/** A golden build that gave something else: which tables, and how many cells of each. */
export function goldenDiffers(differences: readonly GoldenDifference[]): Fault {
  const first = differences.slice(0, 20);
  const more = differences.length - first.length;
  const said = (of: string, and: string) =>
    `${first.map(({ table, cells }) => `${table} (${cells} ${of})`).join('; ')}${more > 0 ? `; ${and} ${more}` : ''}`;
  return new Fault('GOLDEN_DIFFERS', {
    nl: `De proefbouw van dit knooppunt wijkt af van die van de federatie, in: ${said('cellen', 'en nog')}. Er is geen certificaat gemaakt en niets aangesloten; neem de ongewijzigde software van deze versie.`,
    en: `The golden build of this node differs from the federation’s, in: ${said('cells', 'and')}${more > 0 ? ' more' : ''}. No certificate was made and nothing was joined; take the unchanged software of this version.`,
  });
}

/** A federation with golden microdata that this software does not have. */
export function goldenOther(): Fault {
  return new Fault('GOLDEN_OTHER', {
    nl: 'De federatie toetst met andere proefgegevens dan deze software heeft. Neem de versie van zicht-node die de gateway noemt.',
    en: 'The federation tests with other golden microdata than this software has. Take the version of zicht-node that the gateway names.',
  });
}

/** Software that is too old for the gateway. */
export function softwareOlder(own: string, asked: string): Fault {
  return new Fault('SOFTWARE_OLDER', {
    nl: `Dit is zicht-node ${own}; deze gateway neemt ${asked} of nieuwer aan. Werk bij en sluit daarna aan.`,
    en: `This is zicht-node ${own}; this gateway takes ${asked} or newer. Update, and join then.`,
  });
}

/** A node that joined no gateway. */
export function notJoined(): Fault {
  return new Fault('NOT_JOINED', {
    nl: 'Dit knooppunt is bij geen gateway aangesloten. Vraag de beheerder van de gateway om een code, en geef "zicht-node join <code>".',
    en: 'This node has joined no gateway. Ask the operator of the gateway for a code, and give "zicht-node join <code>".',
  });
}

/** A node of which nobody can guess the address. */
export function addressNeeded(): Fault {
  return new Fault('NODE_ADDRESS_NEEDED', {
    nl: 'Zeg met --address op welk https-adres de gateway dit knooppunt bereikt; op deze machine zelf volstaat een vaste port in zicht-node.yaml, of een knooppunt dat al draait.',
    en: 'Say with --address at which https address the gateway reaches this node; on this machine itself a fixed port in zicht-node.yaml will do, or a node that runs already.',
  });
}
