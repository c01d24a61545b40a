import type { ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import '../figure/table.css';
import './forms.css';

/** One column of the user's file. */
export interface FileColumn<V extends string> {
  readonly key: string;
  readonly header: string;
  /** The first few values; absent where they are not to be seen, then `hiddenWhy` says why. */
  readonly values?: readonly string[];
  readonly hiddenWhy?: string;
  readonly choice: V | '';
  /** A further control or note under the choice: the values to keep. */
  readonly more?: ReactNode;
}

interface ColumnTableProps<V extends string> {
  readonly caption: string;
  readonly columns: readonly FileColumn<V>[];
  readonly choices: readonly Choice<V>[];
  readonly onChange: (key: string, choice: V) => void;
}

/** What each column of a file means, to be looked at and changed. */
export function ColumnTable<V extends string>(props: ColumnTableProps<V>) {
  const { caption, columns, choices, onChange } = props;
  return (
    <table className="form-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col">First values</th>
          <th scope="col">Means</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.key}>
            <th scope="row">
              <span className="mono">{column.header === '' ? '(no name)' : column.header}</span>
            </th>
            <td className="values">
              {column.values === undefined ? (
                <span className="small">hidden: {column.hiddenWhy}</span>
              ) : (
                column.values.join(', ')
              )}
            </td>
            <td>
              <ChoiceSelect
                className="select"
                name={`Meaning of ${column.header}`}
                value={column.choice}
                choices={choices}
                onChange={(choice) => onChange(column.key, choice)}
              />
              {column.more}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
