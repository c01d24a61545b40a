/*
 * Advance widths of Source Sans 3 in thousandths of the letter size, tabular figures, measured once in Chromium from the font
 * that the app ships (@fontsource-variable/source-sans-3 5.3.0): a picture is laid out without a document at hand.
 */

const ascii =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const beyond = '\u00a3\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00d7\u2212\u00e9\u00f4\u2191\u2193';
const letters = Array.from(ascii + beyond);

const regular = toWidths(
  '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497 497 480 800 249 249 426 426 948 497 497 496 542 619 619',
);
const bold = toWidths(
  '200 342 541 529 529 859 670 302 346 346 458 529 302 333 302 338 529 529 529 529 529 529 529 529 529 529 302 302 529 529 529 465 905 574 606 582 635 549 526 639 674 303 510 616 519 764 666 685 598 685 615 556 557 665 558 814 569 527 541 346 338 346 529 500 556 528 573 468 574 518 343 536 572 278 279 550 287 858 573 556 574 574 400 444 385 569 525 778 517 523 462 346 269 346 529 529 480 800 302 302 541 541 980 529 529 518 556 617 617',
);

function toWidths(text: string): ReadonlyMap<string, number> {
  const widths = text.split(' ').map(Number);
  return new Map(letters.map((letter, at) => [letter, widths[at] ?? 0]));
}

/** A letter that the table does not hold is taken to be wide. */
const UNKNOWN = 700;

/** How wide a text is in the font of the pictures, in pixels; from weight 600 on the widths of 720 are taken. */
export function measureText(text: string, sizePx: number, weight = 400): number {
  const widths = weight >= 600 ? bold : regular;
  let units = 0;
  for (const letter of text) units += widths.get(letter) ?? UNKNOWN;
  return (units * sizePx) / 1000;
}

/** Breaks a text into lines of at most `widthPx`; a word that alone is wider is cut. Never gives fewer than one line. */
export function wrapText(text: string, sizePx: number, widthPx: number, weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const word of words.flatMap((whole) => cutWord(whole, sizePx, widthPx, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, sizePx, weight) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cutWord(word: string, sizePx: number, widthPx: number, weight: number): string[] {
  if (measureText(word, sizePx, weight) <= widthPx) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measureText(`${part}${letter}-`, sizePx, weight) > widthPx) {
      parts.push(`${part}-`);
      part = letter;
    } else part += letter;
  }
  return [...parts, part];
}
