import type { Picture } from '../figure/exports/buildPicture.ts';
import { toDocumentTable } from '../figure/exports/documentTable.ts';
import { FAMILY } from '../figure/exports/pictureInk.ts';
import { toXml } from '../figure/exports/svgText.ts';
import type { TableModel } from '../figure/tableModel.ts';
import { withWrittenTexts } from '../figure/writtenTexts.ts';
import { UNPROTECTED_WORDS } from '../figure/words/policyWords.ts';
import type { PaperDocument, PaperPart } from './paperDocument.ts';
import type { TextRun } from './paperNumbers.ts';

/** The picture of each figure by the id of its part. */
export type PaperPictures = ReadonlyMap<string, Picture>;

/**
 * A paper as one HTML document that needs nothing else: pictures inside, tables as tables, no script, printable on A4. `font` is the
 * data address of the font, written once.
 */
export function toPaperHtml(said: PaperDocument, pictures: PaperPictures, font: string | undefined): string {
  const paper = withWrittenTexts(said);
  const made = paper.kind === 'illustrative';
  const face =
    font === undefined
      ? ''
      : `@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url(${font}) format("woff2")}`;
  const head = `<p class="running ${paper.kind ?? ''}">${toXml(paper.runningHead)}</p>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="viewport" content="width=device-width">
<meta name="description" content="${toXml(paper.runningHead)}">
<title>${toXml(`${made ? 'Illustrative: ' : ''}${paper.title}`)}</title>
<style>${face}${style(paper)}</style>
</head>
<body${made ? ' class="illustrative"' : ''}>
${made ? '<div class="watermark" aria-hidden="true">ILLUSTRATIVE</div>' : ''}
<main>
${head}
<h1>${toXml(paper.title)}</h1>
${frontOf(paper)}
${paper.parts.map((part) => toBlock(part, pictures)).join('\n')}
${endOf(paper)}
${head}
<p class="small">Generated ${toXml(paper.generated)}, Diversity data dashboard.</p>
</main>
</body>
</html>
`;
}

function frontOf({ front }: PaperDocument): string {
  if (front.length === 0) return '';
  const lines = front.map(({ term, text }) => `<div><dt>${toXml(term)}</dt><dd>${toXml(text)}</dd></div>`);
  return `<dl>${lines.join('')}</dl>`;
}

function toBlock(part: PaperPart, pictures: PaperPictures): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${toXml(part.text)}</h2>`;
    case 'text':
      return part.paragraphs.map((runs) => `<p>${runs.map(toRun).join('')}</p>`).join('\n');
    case 'missing':
      return `<p>Figure ${part.number}, ${toXml(part.name)}: cannot be made from the data held.</p>`;
    case 'figure':
      return toFigure(part, pictures.get(part.id));
  }
}

function toRun(run: TextRun): string {
  if (run.kind === 'words' || run.state === 'looked-at') return toXml(run.text);
  return `<mark>${toXml(run.text)} [changed, not looked at]</mark>`;
}

function toFigure(
  { source: { figure }, caption, filters }: Extract<PaperPart, { kind: 'figure' }>,
  picture: Picture | undefined,
): string {
  if (figure.leaves === 'screen-only') return `<p>${toXml(UNPROTECTED_WORDS)}</p>`;
  const table = toDocumentTable(figure);
  return `<figure class="${figure.kind}">
<figcaption>${toXml(caption)}</figcaption>
${picture?.svg ?? ''}
${filters === '' ? '' : `<p class="small">${toXml(filters)}</p>`}
${table.rows.length === 0 ? '' : toTable(table)}
<p class="small">${toXml([...figure.notes, figure.sourceLine].join(' '))}</p>
</figure>`;
}

function toTable({ caption, columns, rows }: TableModel): string {
  const kinds = columns.map(({ kind }) => (kind === 'number' ? ' class="n"' : ''));
  const heads = columns.map(({ text }, at) => `<th scope="col"${kinds[at] ?? ''}>${toXml(text)}</th>`);
  const body = rows.map(
    ({ cells, role }) =>
      `<tr class="${role}">${columns
        .map((_, at) => {
          const text = toXml(cells[at]?.text ?? '');
          return at === 0 ? `<th scope="row">${text}</th>` : `<td${kinds[at] ?? ''}>${text}</td>`;
        })
        .join('')}</tr>`,
  );
  return `<div class="box" tabindex="0" role="group" aria-label="${toXml(caption)}"><table><caption>${toXml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function endOf({ sources, caveats, codes }: PaperDocument): string {
  if (codes.length === 0) return '';
  const list = [...sources, ...caveats].map((text) => `<li>${toXml(text)}</li>`).join('');
  return `<h2>Sources and caveats</h2><ul>${list}</ul><p class="small">Each figure has a code. The screen Check a figure of the dashboard takes it and shows the figure again.</p>`;
}

function style({ runningHead, kind }: PaperDocument): string {
  const words = runningHead.replace(/[\\"<>{}\n]/g, ' ');
  return `
@page{size:A4;margin:20mm 18mm 18mm;@top-left{content:"${words}";font:700 9pt Arial,sans-serif}@bottom-left{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,sans-serif}}
body{margin:0;color:#12181f;font:400 16px/1.5 "${FAMILY}","Source Sans 3",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
main{max-width:760px;margin:0 auto;padding:24px 20px}
h1{font-size:32px;line-height:1.15;margin:20px 0}h2{font-size:22px;margin:36px 0 8px;break-after:avoid}
.running{margin:0;padding:8px 12px;font-weight:700;background:#e7eef5;color:#0d2f4d}
.running.illustrative{background:repeating-linear-gradient(135deg,#fff4cf 0 10px,#ffe6a1 10px 20px);color:#3d2900}
dl{margin:0 0 24px}dl>div{display:grid;grid-template-columns:12em 1fr;gap:0 16px;padding:6px 0;border-top:1px solid #d8dde4}dt{font-weight:600}dd{margin:0}
figure{margin:28px 0}figcaption{font-weight:600;margin:0 0 8px;break-after:avoid}figure>svg{display:block;max-width:100%;height:auto;break-inside:avoid}
.box{overflow-x:auto;margin:12px 0}table{border-collapse:collapse;width:100%;font-size:14px}caption{text-align:left;color:#434c58;padding:0 0 6px}
th,td{text-align:left;padding:5px 8px;border-bottom:1px solid #d8dde4;vertical-align:bottom}thead th{border-bottom:2px solid #12181f}.n{text-align:right}tr.reference{background:#f4f6f8;font-weight:600}
.small{font-size:14px;color:#434c58}mark{background:#ffdd00}
${kind === 'illustrative' ? '.watermark{position:fixed;inset:0;display:grid;place-items:center;font:700 min(12vw,84px)/1 Arial,sans-serif;color:#5c3d00;opacity:.08;transform:rotate(-35deg);pointer-events:none;z-index:2}' : ''}
@media print{main{max-width:none;padding:0}body{font-size:11pt}thead{display:table-header-group}tr{break-inside:avoid}.box{overflow:visible}*{print-color-adjust:exact}}`;
}
