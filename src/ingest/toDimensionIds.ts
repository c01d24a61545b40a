/** Ids that columns of the stored cube or dimensions of another role already have. */
const TAKEN = [
  'ethnicity',
  'grade',
  'category',
  'unit',
  'date',
  'period',
  'count',
  'share',
  'value',
  'state',
  'base',
];

/**
 * Ids for the columns of a file as dimensions: the header in lower case with hyphens, told apart by numbers where two are alike, or like
 * one of `others`.
 */
export function toDimensionIds(headers: readonly string[], others: readonly string[] = []): string[] {
  const taken = new Set([...TAKEN, ...others]);
  return headers.map((header) => {
    const plain = header
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60);
    const stem = plain === '' ? 'breakdown' : plain;
    let id = stem;
    for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
    taken.add(id);
    return id;
  });
}
