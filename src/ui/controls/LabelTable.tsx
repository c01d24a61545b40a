import type { Choice } from './choice.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import '../figure/table.css';
import './forms.css';

/** One label of the user's file and what it counts as. */
export interface FileLabel<V extends string> {
  readonly key: string;
  readonly label: string;
  /** Rows with this label, as text. */
  readonly rows: string;
  readonly choice: V | '';
  readonly state: 'matched' | 'chosen' | 'ask';
  /** A close spelling, proposed and never applied unseen. */
  readonly proposal?: string;
}

interface LabelTableProps<V extends string> {
  readonly caption: string;
  readonly labels: readonly FileLabel<V>[];
  readonly choices: readonly Choice<V>[];
  /** Shown where nothing is chosen yet: "Choose a group". */
  readonly placeholder: string;
  readonly onChange: (key: string, choice: V) => void;
}

const tags = { matched: 'Matched', chosen: 'Your choice', ask: 'Needs a choice' };

/** What each label of a file counts as; what did not match says so. */
export function LabelTable<V extends string>(props: LabelTableProps<V>) {
  const { caption, labels, choices, placeholder, onChange } = props;
  return (
    <table className="form-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col" className="number">
            Rows
          </th>
          <th scope="col">Counts as</th>
          <th scope="col">
            <span className="vh">State</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <tr key={label.key}>
            <th scope="row">
              <span className="mono">{label.label === '' ? '(blank)' : label.label}</span>
            </th>
            <td className="number">
              <span className="unit">Rows: </span>
              {label.rows}
            </td>
            <td>
              <ChoiceSelect
                className="select"
                name={`${label.label === '' ? '(blank)' : label.label} counts as`}
                value={label.choice}
                placeholder={placeholder}
                choices={choices}
                onChange={(choice) => onChange(label.key, choice)}
              />
              {label.proposal === undefined ? null : (
                <span className="small">Close to: {label.proposal}</span>
              )}
            </td>
            <td>
              <span className={label.state === 'ask' ? 'tag ask' : 'tag'}>{tags[label.state]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
