import type { TableCell } from '../../figure/tableModel.ts';

const arrows = { below: '\u2193 ', above: '\u2191 ', none: '' };

/** The text of a cell with its second line; where a reader should hear something else, that is said instead. */
export function CellText({ cell }: { readonly cell: TableCell }) {
  const seen = (
    <>
      {cell.text}
      {cell.detail === undefined ? null : (
        <small>
          {arrows[cell.shade ?? 'none']}
          {cell.detail}
        </small>
      )}
    </>
  );
  const spoken = cell.spoken ?? (cell.text === '[c]' ? 'suppressed' : undefined);
  if (spoken === undefined) return seen;
  return (
    <>
      <span aria-hidden="true">{seen}</span>
      <span className="vh">{spoken}</span>
    </>
  );
}
