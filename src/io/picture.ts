import { type Artefact, toArtefact } from '../figure/exports/artefact.ts';
import { buildPicture, type Picture, type PictureOptions } from '../figure/exports/buildPicture.ts';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { toFileStem } from '../figure/exports/fileName.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { Fault } from './fault.ts';
import { digestOfPixels, RECORD_KEYWORD, writeTexts } from './pngRecord.ts';

/** The ways out that are a PNG. */
export type PngWay = 'png' | 'png-2x' | 'copy-picture';

/** A figure as a PNG file: the whole frame at one or two pixels for each of CSS, its record as `iTXt`. */
export async function makePng(source: ExportSource, options: PictureOptions, way: PngWay): Promise<Artefact> {
  const scale = way === 'png' ? 1 : 2;
  const stem = toFileStem(source);
  return toArtefact({
    way,
    name: `${stem}${way === 'png-2x' ? '_2x' : ''}.png`,
    mediaType: 'image/png',
    bytes: await toPng(buildPicture(source, options), scale),
    codes: [source.figure.code],
  });
}

/** A picture as PNG bytes with its record; `scale` is pixels for each CSS pixel. */
export async function toPng(picture: Picture, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const png = await rasterise(picture, scale);
  const { record } = picture;
  if (record === undefined) return png;
  const content = digestOfPixels(png);
  return writeTexts(
    png,
    [
      ['Title', record.headline],
      ['Description', picture.about],
      ['Source', record.source_line],
      ...(record.provenance_kind === 'illustrative'
        ? ([['Disclaimer', 'Illustrative: made up, for example only. Not real data.']] as const)
        : []),
      [RECORD_KEYWORD, canonicalJson({ ...record, content })],
    ],
    scale,
  );
}

async function rasterise(
  { svg, widthPx, heightPx }: Picture,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new Fault('picture-failed', 'drawing the picture', cause);
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Fault('picture-failed', 'drawing the picture');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Fault('picture-failed', 'drawing the picture');
  return new Uint8Array(await blob.arrayBuffer());
}
