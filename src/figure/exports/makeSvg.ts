import { type Artefact, toArtefact } from './artefact.ts';
import { buildPicture, type PictureOptions } from './buildPicture.ts';
import type { ExportSource } from './figureRecord.ts';
import { toFileStem } from './fileName.ts';

/** A figure as an SVG file: the whole frame, its record inside. */
export function makeSvg(source: ExportSource, options: PictureOptions): Artefact {
  return toArtefact({
    way: 'svg',
    name: `${toFileStem(source)}.svg`,
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n${buildPicture(source, options).svg}\n`,
    ),
    codes: [source.figure.code],
  });
}
