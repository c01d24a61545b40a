import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { Paper, PaperFields } from '../../workspace/paper.ts';
import type { ChangePaper } from './changePaper.ts';

type TextName = Exclude<keyof PaperFields, 'purpose' | 'handling'>;

const texts: readonly (readonly [name: TextName, label: string, lines: number])[] = [
  ['title', 'Title', 1],
  ['board', 'Board or committee', 1],
  ['date', 'Date of the meeting', 1],
  ['author', 'Author', 1],
  ['sponsor', 'Sponsor', 1],
  ['status', 'Status', 1],
  ['priorRoute', 'Considered before by', 1],
  ['recommendation', 'Recommendation', 3],
];

/** The fields of the front sheet. What is left empty is left out. */
export function PaperFrontForm({
  paper,
  onChange,
}: {
  readonly paper: Paper;
  readonly onChange: ChangePaper;
}) {
  const write = (change: Partial<PaperFields>, keep: 'now' | 'later'): void =>
    onChange({ ...paper, fields: { ...paper.fields, ...change } }, keep);
  return (
    <div className="paper-front" onBlur={() => onChange(paper, 'now')}>
      {texts.map(([name, label, lines]) => (
        <TextField
          key={name}
          label={label}
          lines={lines}
          value={paper.fields[name]}
          onChange={(text) => write({ [name]: text }, 'later')}
        />
      ))}
      <SelectField
        label="Purpose"
        value={paper.fields.purpose}
        placeholder="Not said"
        choices={[
          { value: 'decision', text: 'For decision' },
          { value: 'assurance', text: 'For assurance' },
          { value: 'information', text: 'For information' },
        ]}
        onChange={(purpose) => write({ purpose }, 'now')}
      />
      <SelectField
        label="Handling"
        hint="The stricter of this and that of the data is printed."
        value={paper.fields.handling}
        choices={[
          { value: 'none', text: 'None' },
          { value: 'official', text: 'OFFICIAL' },
          { value: 'official-sensitive', text: 'OFFICIAL-SENSITIVE' },
        ]}
        onChange={(handling) => write({ handling }, 'now')}
      />
    </div>
  );
}
