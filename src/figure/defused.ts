/** What starts a formula in some spreadsheet: the signs, and their full-width forms, which East Asian versions read alike. */
const STARTS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const first = new RegExp(`^(?=[\\t\\r\\n${STARTS}]|\\s+[${STARTS}])`);
const afterSeparator = new RegExp(`([;\\t\\r\\n|]\\s*)(?=[${STARTS}])`, 'g');
const signedNumber = /^[+-]\d[\d,.]*(%| points)?$/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe, also after a separator inside it: elsewhere a semicolon or
 * a tab parts the fields.
 */
export function defused(text: string): string {
  return text.replaceAll('\0', '').replace(first, "'").replace(afterSeparator, "$1'");
}

/** The same for a cell that may hold a number: a number with its sign stays one. */
export function defusedCell(text: string): string {
  return signedNumber.test(text) ? text : defused(text);
}

/** The same for a passage of words that a spreadsheet would part into rows and cells by its lines and tabs. */
export function defusedPassage(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.split('\t').map(defusedCell).join('\t'))
    .join('\n');
}
