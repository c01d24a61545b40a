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
  readonly state: 'matched' | 'chosen' | 'ask' | 'plain';
  /** Close spellings, or what it may be (`lead`), proposed and never applied unseen. */
  readonly proposals?: readonly Choice<V>[];
  readonly lead?: string;
}

interface LabelTableProps<V extends string> {
  readonly caption: string;
  readonly labels: readonly FileLabel<V>[];
  readonly choices: readonly Choice<V>[];
  /** Shown where nothing is chosen yet: "Choose a group". */
  readonly placeholder: string;
  readonly onChange: (key: string, choice: V) => void;
  /** Takes a choice back; absent: it cannot be. */
  readonly onTakeBack?: (key: string) => void;
}

const tags = { matched: 'Matched', chosen: 'Your choice', ask: 'Needs a choice' } as const;

/** What each label of a file counts as; what did not match says so. */
export function LabelTable<V extends string>(props: LabelTableProps<V>) {
  const { caption, labels, choices, placeholder, onChange, onTakeBack } = props;
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
              <span className="mono">{toName(label)}</span>
            </th>
            <td className="number">
              <span className="unit">Rows: </span>
              {label.rows}
            </td>
            <td>
              <ChoiceSelect
                className="select"
                name={`${toName(label)} counts as`}
                value={label.choice}
                placeholder={placeholder}
                choices={choices}
                onChange={(choice) => onChange(label.key, choice)}
              />
              <Proposals label={label} onChoose={(choice) => onChange(label.key, choice)} />
            </td>
            <td>
              {label.state === 'plain' ? null : (
                <span className={label.state === 'ask' ? 'tag ask' : 'tag'}>{tags[label.state]}</span>
              )}
              {label.state !== 'chosen' || onTakeBack === undefined ? null : (
                <button
                  type="button"
                  className="link small"
                  onClick={(event) => {
                    focusChoice(event.currentTarget);
                    onTakeBack(label.key);
                  }}
                >
                  Take it back<span className="vh">: {toName(label)}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a label resembles; a press takes it. */
function Proposals<V extends string>({
  label,
  onChoose,
}: {
  readonly label: FileLabel<V>;
  readonly onChoose: (choice: V) => void;
}) {
  const { proposals = [], lead = 'Close to' } = label;
  if (proposals.length === 0) return null;
  return (
    <span className="small">
      {lead}:{' '}
      {proposals.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className="link proposal"
          onClick={(event) => {
            focusChoice(event.currentTarget);
            onChoose(value);
          }}
        >
          {text}
          <span className="vh">: take it for {toName(label)}</span>
        </button>
      ))}
    </span>
  );
}

function toName({ label }: { readonly label: string }): string {
  return label === '' ? '(blank)' : label;
}

/** The pressed button goes with what it did, so the list of its row takes the focus. */
function focusChoice(pressed: HTMLElement): void {
  pressed.closest('tr')?.querySelector('select')?.focus();
}
