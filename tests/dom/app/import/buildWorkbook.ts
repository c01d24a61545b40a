import { strToU8, zipSync } from 'fflate';

const NS = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook of sheets by name, every cell a text: the least that is one. */
export function buildWorkbook(sheets: Readonly<Record<string, string[][]>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string): void => {
    files[path] = strToU8(`${HEAD}${xml}`);
  };
  const office = `${NS}/officeDocument/2006/relationships`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (of: readonly string[]): string =>
    `<Relationships xmlns="${NS}/package/2006/relationships">${of.join('')}</Relationships>`;
  add('_rels/.rels', relations([relation('r1', 'officeDocument', 'xl/workbook.xml')]));
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    relations(names.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))),
  );
  for (const [at, rows] of Object.values(sheets).entries())
    add(
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData>${rows.map(toRow).join('')}</sheetData></worksheet>`,
    );
  return new Uint8Array(zipSync(files));
}

function toRow(cells: readonly string[], row: number): string {
  const written = cells.map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row + 1}">${written.join('')}</row>`;
}
