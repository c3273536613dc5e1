import type { Speech } from '../language/use-language.ts';
import type { Sheet } from './sheet.ts';

const SVG = 'http://www.w3.org/2000/svg';
const styles = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
];
const MARGIN = 20;
const HEAD = 44;
const LINE = 17;

/** The picture of a figure as one SVG that stands by itself: in light colours, with title, source and caveat in it. */
export function pictureOf(
  figure: HTMLElement,
  { title, indicator, sentence, account }: Sheet,
  { download, say }: Speech,
): string {
  const name = say(indicator.title);
  const { releases } = download.facts;
  figure.classList.add('paper');
  const box = figure.getBoundingClientRect();
  const drawn = [...figure.querySelectorAll<SVGSVGElement>('.picture svg, .trend svg, .map svg')];
  const heads = [...figure.querySelectorAll<HTMLElement>('h3')];
  const width = Math.round(box.width) + 2 * MARGIN;
  const top = Math.min(
    ...drawn.map((svg) => svg.getBoundingClientRect().top),
    ...heads.map((head) => head.getBoundingClientRect().top),
  );
  const bottom = Math.max(...drawn.map((svg) => svg.getBoundingClientRect().bottom));
  const references = [...figure.querySelectorAll<HTMLElement>('.references li')].map((line) => line.textContent ?? '');
  const foundBy = account.filter(([kind]) => kind === releases).map((line) => line.join(': '));
  const lines = wrapped(
    [...references, `${name} (${indicator.id})`, sentence, ...foundBy],
    Math.floor((width - 2 * MARGIN) / 6.6),
  );
  const foot = HEAD + MARGIN + (bottom - top) + MARGIN;
  const height = Math.round(foot + lines.length * LINE + MARGIN);
  const whole = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  whole.append(element('rect', { width, height, fill: '#ffffff' }), text(title, MARGIN, 32, 19, 650));
  for (const head of heads) {
    const at = head.getBoundingClientRect();
    whole.append(text(head.textContent ?? '', MARGIN + at.left - box.left, HEAD + MARGIN + at.top - top + 16, 15, 600));
  }
  for (const svg of drawn) {
    const at = svg.getBoundingClientRect();
    const part = element('g', {
      transform: `translate(${MARGIN + at.left - box.left} ${HEAD + MARGIN + at.top - top})`,
    });
    for (const child of svg.children) part.append(copied(child));
    whole.append(part);
  }
  for (const [i, line] of lines.entries()) whole.append(text(line, MARGIN, foot + i * LINE, 12.5, 400));
  figure.classList.remove('paper');
  return new XMLSerializer().serializeToString(whole);
}

/** A copy that needs no style sheet: how each part looks stands in the part. */
function copied(original: Element): Element {
  const copy = original.cloneNode(false) as Element;
  for (const name of ['class', 'role', 'tabindex', 'aria-label', 'aria-haspopup']) copy.removeAttribute(name);
  const look = getComputedStyle(original);
  for (const name of styles) {
    const value = look.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, value.replaceAll('"', "'"));
  }
  if (original.children.length === 0) copy.textContent = original.textContent;
  else
    for (const child of original.childNodes)
      copy.append(child instanceof Element ? copied(child) : document.createTextNode(child.textContent ?? ''));
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

function text(words: string, x: number, y: number, size: number, weight: number): SVGElement {
  const made = element('text', {
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    'font-family': 'sans-serif',
    fill: '#16242c',
  });
  made.textContent = words;
  return made;
}

/** Texts in lines of so many letters. */
function wrapped(texts: readonly string[], letters: number): readonly string[] {
  return texts.flatMap((whole) => {
    const lines = [''];
    for (const word of whole.split(' ')) {
      const last = lines.at(-1)!;
      if (last !== '' && last.length + word.length >= letters) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
  });
}
