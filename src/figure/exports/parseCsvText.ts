/** The fields of a CSV that this app made, or of one that a spreadsheet saved again: quotes as RFC 4180 has them, comma or semicolon. */
export function parseCsvText(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\ufeff/, '');
  const delimiter = /^[^\r\n,;\t]*([,;\t])/.exec(source)?.[1] ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (source.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === delimiter) {
      row.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && source.charAt(at + 1) === '\n') at += 1;
      rows.push([...row, field]);
      [row, field] = [[], ''];
    } else field += letter;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows.filter((fields) => fields.some((each) => each !== ''));
}
