import type { ImportPreview } from '../../kernel/importPreview.ts';

const MOST_ROWS = 5;

/** The first rows of the file as they were read. */
export function FirstRows({ preview: { columns, firstRows } }: { readonly preview: ImportPreview }) {
  return (
    // A box that scrolls must be within reach of the keyboard.
    <div className="table-box" role="region" aria-label="First rows" tabIndex={0}>
      <table className="import-rows">
        <caption className="vh">First rows of the file</caption>
        <thead>
          <tr>
            {columns.map(({ header }, at) => (
              <th key={at} scope="col" className="text">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.slice(0, MOST_ROWS).map((row, line) => (
            <tr key={line}>
              {columns.map(({ hidden }, at) => (
                <td key={at} className="text">
                  {hidden ? <span className="small">hidden</span> : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
