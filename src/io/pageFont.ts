import { FAMILY } from '../figure/exports/pictureInk.ts';
import { toBase64 } from './base64.ts';

let found: Promise<string | undefined> | undefined;

/** The font of the page as a data address, so that a picture carries it; nothing where it cannot be had. */
export function readPageFont(): Promise<string | undefined> {
  found ??= readFont().catch(() => {
    // A picture without its font is still a whole picture: the next one asks again.
    found = undefined;
    return undefined;
  });
  return found;
}

async function readFont(): Promise<string | undefined> {
  const address = findAddress();
  if (address === undefined || address.startsWith('data:')) return address;
  const answer = await fetch(address);
  if (!answer.ok) return undefined;
  return `data:font/woff2;base64,${toBase64(new Uint8Array(await answer.arrayBuffer()))}`;
}

/** Where the page's own style sheet has the font from. */
function findAddress(): string | undefined {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      if (rule.style.getPropertyValue('font-family').replace(/["']/g, '') !== FAMILY) continue;
      const source = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (source !== undefined) return new URL(source, sheet.href ?? document.baseURI).href;
    }
  }
  return undefined;
}
