import type { Page } from 'playwright-core';
import { readPng } from './readers/readPng.ts';

/** What a reader cuts out of a picture, in CSS pixels. */
const CROP = { width: 240, height: 160 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the word-marks and the marks of a picture stand, by the browser's own geometry. */
async function readGeometry(
  page: Page,
  svg: string,
): Promise<{ words: readonly Box[]; marks: readonly Box[] }> {
  return page.evaluate(
    (source) => {
      const host = document.createElement('div');
      Object.assign(host.style, { position: 'absolute', left: '0', top: '0' });
      const read = new DOMParser().parseFromString(source, 'image/svg+xml');
      host.append(document.importNode(read.documentElement, true));
      document.body.append(host);
      const from = host.getBoundingClientRect();
      const boxes = (selector: string): Box[] =>
        [...host.querySelectorAll(selector)].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: x - from.x, y: y - from.y, width, height };
        });
      const found = { words: boxes('[data-part="word-marks"] > use'), marks: boxes('[data-part="mark"]') };
      host.remove();
      return found;
    },
    svg.replace(/<style>.*?<\/style>/, ''),
  );
}

/** Cuts pieces out of an illustrative picture at seeded places, and says of each that lacks the mark of its kind what it lacks. */
export async function findBareCrops(
  page: Page,
  picture: { readonly svg: string; readonly png: Uint8Array },
  count: number,
  seed: number,
): Promise<readonly string[]> {
  const { words, marks } = await readGeometry(page, picture.svg);
  const png = readPng(picture.png);
  const random = seeded(seed);
  const bare: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const crop = {
      x: Math.floor(random() * Math.max(1, png.width - CROP.width)),
      y: Math.floor(random() * Math.max(1, png.height - CROP.height)),
      width: Math.min(CROP.width, png.width),
      height: Math.min(CROP.height, png.height),
    };
    if (!words.some((word) => isInside(word, crop))) bare.push(`no word-mark at ${crop.x}, ${crop.y}`);
    for (const mark of marks) {
      const seen = intersect(inset(mark, 2), crop);
      // Less than one step of the hatch shows nothing of it.
      if (seen.width < 10 || seen.height < 5) continue;
      if (!hasHatch(png, seen)) bare.push(`a mark without hatch at ${seen.x}, ${seen.y}`);
    }
  }
  return bare;
}

/** Light and dark beside each other within a mark: its ink is not solid. */
function hasHatch(png: ReturnType<typeof readPng>, box: Box): boolean {
  let [darkest, lightest] = [255, 0];
  for (let y = Math.ceil(box.y); y < box.y + box.height - 1; y += 1)
    for (let x = Math.ceil(box.x); x < box.x + box.width - 1; x += 1) {
      const [red, green, blue] = png.at(x, y);
      const light = 0.3 * red + 0.6 * green + 0.1 * blue;
      darkest = Math.min(darkest, light);
      lightest = Math.max(lightest, light);
    }
  return lightest - darkest > 12;
}

function isInside(box: Box, crop: Box): boolean {
  return (
    box.x >= crop.x &&
    box.y >= crop.y &&
    box.x + box.width <= crop.x + crop.width &&
    box.y + box.height <= crop.y + crop.height
  );
}

function intersect(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Numbers between 0 and 1 that are the same at every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
