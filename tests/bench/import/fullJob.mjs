// @ts-check
/** Columns of the made-up workforce that are grouped over: date, department, grade, ethnic group. */
const GROUPED = [1, 2, 4, 5];
const WIDTH = 10;

/**
 * The job of every reader but DuckDB: every row's width is checked, nine columns are coded, repeated identifiers are found, and rows
 * are grouped. As one would write it around a reader that gives rows of texts.
 */
export function buildFullJob() {
  /** @type {Map<string, number>[]} */
  const codes = Array.from({ length: WIDTH }, () => new Map());
  /** @type {Map<number, number>} */
  const groups = new Map();
  const persons = new Set();
  const found = { rows: 0, odd: 0, repeated: 0 };
  return {
    /** @param {readonly string[]} row */
    add(row) {
      if (row.length === 1 && row[0] === '') return;
      found.rows += 1;
      if (row.length !== WIDTH) {
        found.odd += 1;
        return;
      }
      const person = row[0] ?? '';
      if (persons.has(person)) found.repeated += 1;
      else persons.add(person);
      let key = 0;
      for (let c = 1; c < WIDTH; c += 1) {
        const column = codes[c];
        const cell = row[c] ?? '';
        let code = column?.get(cell);
        if (code === undefined) {
          code = column?.size ?? 0;
          column?.set(cell, code);
        }
        if (GROUPED.includes(c)) key = key * 256 + code;
      }
      groups.set(key, (groups.get(key) ?? 0) + 1);
    },
    /** The header is no row. */
    end: () => ({
      ...found,
      rows: found.rows - 1,
      groups: groups.size - 1,
      cells: [...groups.entries()].flat(),
    }),
  };
}
