import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { hiddenCellsWords, readingWords, whyHiddenWords } from '../../figure/words/auditWords.ts';
import type { NamedCell } from '../../queries/useAudit.ts';
import { TableBox } from '../../ui/figure/TableBox.tsx';

/** The hidden cells of one table: what each is, why it is hidden, and what a careful reader can still think of it. */
export function AuditCells({
  cells,
  about,
}: {
  readonly cells: readonly NamedCell[];
  readonly about: string;
}) {
  const caption = `${hiddenCellsWords(cells.length)}: ${about}`;
  if (cells.length === 0) return <p>{caption}.</p>;
  return (
    <TableBox label={caption}>
      <table className="sticky-first">
        <caption>{caption}. Unprotected: for the analyst only.</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col" className="text">
              Column
            </th>
            <th scope="col">People</th>
            <th scope="col" className="text">
              Why it is hidden
            </th>
            <th scope="col" className="text">
              What a careful reader can still think
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.node}>
              <th scope="row">{cell.row}</th>
              <td className="text">{cell.column}</td>
              <td>{cell.why === 'source' ? '[c]' : toNumberText(cell.people)}</td>
              <td className="text">{whyHiddenWords(cell.why)}</td>
              <td className="text">{readingWords(cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
