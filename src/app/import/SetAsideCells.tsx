import { useEffect, useRef, useState } from 'react';
import { toNumberText } from '../../figure/number/toDecimalText.ts';
import { saveSetAside, type SetAsideTable } from '../../queries/setAsideFile.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ConfirmDialog } from '../../ui/controls/ConfirmDialog.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { TableBox } from '../../ui/figure/TableBox.tsx';
import { useMarkedPart } from '../../ui/figure/useSpilledCopy.ts';
import type { ImportSession } from './importSession.ts';
import { reasonText } from './setAsideWords.ts';

/** Rows shown before the rest is only in the file. */
const MOST_SHOWN = 50;

/** What a copy of the rows says, as the name of their file does. */
const PERSONAL = 'PERSONAL, holds people, unprotected: ';

interface SetAsideCellsProps {
  readonly table: SetAsideTable;
  readonly fileName: string;
  readonly session: ImportSession;
  readonly onSession: (session: ImportSession) => void;
}

/** The rows set aside with their cells: to look at, to correct one by one, or to take along as a file that holds people. */
export function SetAsideCells({ table, fileName, session, onSession }: SetAsideCellsProps) {
  const [asking, setAsking] = useState(false);
  const [line, setLine] = useState<number>();
  const row = table.rows.find((one) => one.line === line);
  const part = useRef<HTMLDivElement>(null);
  useMarkedPart(
    {
      prefix: PERSONAL,
      sourceLine: `PERSONAL: rows set aside from ${fileName}; handle them as you handle that file.`,
    },
    part,
  );
  return (
    <>
      <div ref={part}>
        <TableBox label="Rows set aside, as a table">
          <table>
            <caption>
              Rows set aside (unprotected; columns left out and personal columns are not shown)
            </caption>
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col" className="text">
                  Why
                </th>
                {table.header.map((name, c) => (
                  <th scope="col" className="text" key={c}>
                    {name}
                  </th>
                ))}
                <th scope="col" className="text">
                  Correct
                </th>
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, MOST_SHOWN).map((one) => (
                <tr key={one.line}>
                  <th scope="row">{toNumberText(one.line)}</th>
                  <td className="text">{reasonText(one.reason)}</td>
                  {one.cells.map((cell, c) => (
                    <td className="text" key={c}>
                      {cell}
                    </td>
                  ))}
                  <td className="text">
                    {one.reason === 'line-too-long' ? (
                      'In the file'
                    ) : (
                      <button type="button" className="link" onClick={() => setLine(one.line)}>
                        Correct line {toNumberText(one.line)}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </div>
      {table.rows.length > MOST_SHOWN ? (
        <p>{toNumberText(table.rows.length - MOST_SHOWN)} more rows are in the file of rows set aside.</p>
      ) : null}
      {row === undefined ? null : (
        <RowFields
          key={row.line}
          table={table}
          row={row}
          onCancel={() => setLine(undefined)}
          onFixes={(fixes) => {
            setLine(undefined);
            const others = session.fixes.filter((fix) => fix.line !== row.line);
            onSession({ ...session, fixes: [...others, ...fixes], acceptsSetAside: false });
          }}
        />
      )}
      <div className="buttons">
        <Button look="quiet" onPress={() => setAsking(true)}>
          Save the rows set aside as a file
        </Button>
        {session.fixes.length === 0 ? null : (
          <Button look="quiet" onPress={() => onSession({ ...session, fixes: [] })}>
            Take back all corrections
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title="Save rows about people"
        confirm="Save the file"
        onConfirm={() => {
          setAsking(false);
          saveSetAside({ ...table, rows: table.rows.map(withReasonWords) }, fileName);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>
          The file holds people: single rows, with the line and the reason. Columns left out are not in it.
          Handle it as you handle the file it comes from.
        </p>
      </ConfirmDialog>
    </>
  );
}

/** The file says why in words, as the screen does. */
function withReasonWords(row: SetAsideTable['rows'][number]): SetAsideTable['rows'][number] {
  return { ...row, reason: reasonText(row.reason) };
}

interface RowFieldsProps {
  readonly table: SetAsideTable;
  readonly row: SetAsideTable['rows'][number];
  readonly onFixes: (fixes: ImportSession['fixes']) => void;
  readonly onCancel: () => void;
}

function RowFields({ table, row, onFixes, onCancel }: RowFieldsProps) {
  const [cells, setCells] = useState(row.cells);
  const fields = useRef<HTMLFieldSetElement>(null);
  // They stand under a table that may be long.
  useEffect(() => fields.current?.querySelector('input')?.focus(), []);
  const use = (): void =>
    onFixes(
      cells.flatMap((value, c) => {
        const column = table.places[c];
        return column === undefined || value === row.cells[c] ? [] : [{ line: row.line, column, value }];
      }),
    );
  return (
    <fieldset ref={fields} className="import-ticks">
      <legend>Line {toNumberText(row.line)}</legend>
      {table.header.map((name, c) => (
        <TextField
          key={c}
          label={name}
          value={cells[c] ?? ''}
          onChange={(value) => setCells(cells.map((cell, at) => (at === c ? value : cell)))}
        />
      ))}
      <div className="buttons">
        <Button onPress={use}>Use the corrected row</Button>
        <Button look="quiet" onPress={onCancel}>
          Leave it as it is
        </Button>
      </div>
    </fieldset>
  );
}
