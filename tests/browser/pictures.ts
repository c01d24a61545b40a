import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.join(import.meta.dirname, 'pictures');
const versionFile = path.join(folder, 'browser.txt');

/** `KEEP_PICTURES=1` stores the pictures anew, with the version of the browser that drew them. */
const keep = process.env['KEEP_PICTURES'] === '1';

/** Whether this is the browser version that drew the stored pictures: others draw letters otherwise. */
export function isRecordedBrowser(page: Page): boolean {
  const version = page.context().browser()?.version() ?? 'unknown';
  if (keep) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(versionFile, `${version}\n`);
  }
  return existsSync(versionFile) && readFileSync(versionFile, 'utf8').trim() === version;
}

/** The part of its points in which a picture differs from the stored one, 0 to 1; 1 where their sizes differ. */
export async function differsFrom(page: Page, name: string, picture: Buffer): Promise<number> {
  const file = path.join(folder, `${name}.png`);
  if (keep) writeFileSync(file, picture);
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ([before, after]) => {
        const points = async (source: string): Promise<ImageData> => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const drawing = canvas.getContext('2d');
          if (drawing === null) throw new Error('no canvas');
          drawing.drawImage(image, 0, 0);
          return drawing.getImageData(0, 0, image.width, image.height);
        };
        const [a, b] = [await points(before), await points(after)];
        if (a.width !== b.width || a.height !== b.height) return 1;
        let different = 0;
        for (let at = 0; at < a.data.length; at += 4) {
          const far = [0, 1, 2].some((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > 48);
          if (far) different += 1;
        }
        return different / (a.data.length / 4);
      },
      [readFileSync(file).toString('base64'), picture.toString('base64')] as const,
    );
  } finally {
    await blank.close();
  }
}
