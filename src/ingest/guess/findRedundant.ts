import { TupleIndex } from '../../snapshot/tupleIndex.ts';
import type { CodedTable } from '../coding/codedTable.ts';
import type { ColumnSigns } from './columnSigns.ts';
import { HEADER } from './headerSigns.ts';

/** Columns of codes that say the same as another column, value for value (a geography and its code): one of the two is enough. */
export function findRedundant(table: CodedTable, labels: readonly ColumnSigns[]): ReadonlySet<number> {
  const redundant = new Set<number>();
  for (const code of labels) {
    if (!HEADER.code.test(code.words)) continue;
    const twin = labels.find(
      (one) => one !== code && !HEADER.code.test(one.words) && one.distinct === code.distinct,
    );
    if (twin !== undefined && isOneToOne(table, code.index, twin.index, code.column.values.length))
      redundant.add(code.index);
  }
  return redundant;
}

function isOneToOne(table: CodedTable, a: number, b: number, distinct: number): boolean {
  const pairs = new TupleIndex(2);
  table.eachRow((codes) => {
    if (pairs.size <= distinct) pairs.find([codes[a] ?? 0, codes[b] ?? 0]);
  });
  return pairs.size <= distinct;
}
