import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ColumnTable } from '../../../../src/ui/controls/ColumnTable.tsx';
import { ConfirmDialog } from '../../../../src/ui/controls/ConfirmDialog.tsx';
import { DateField } from '../../../../src/ui/controls/DateField.tsx';
import { FileDrop } from '../../../../src/ui/controls/FileDrop.tsx';
import { KindSwitch } from '../../../../src/ui/controls/KindSwitch.tsx';
import { LabelTable } from '../../../../src/ui/controls/LabelTable.tsx';
import { Picker } from '../../../../src/ui/controls/Picker.tsx';
import { RadioCards } from '../../../../src/ui/controls/RadioCards.tsx';
import { ScopeBar } from '../../../../src/ui/controls/ScopeBar.tsx';
import { SelectField } from '../../../../src/ui/controls/SelectField.tsx';
import { Steps } from '../../../../src/ui/controls/Steps.tsx';
import { TextField } from '../../../../src/ui/controls/TextField.tsx';
import { renderUi } from '../renderUi.ts';

const groups = [
  { value: 'indian', text: 'Indian', group: 'Asian' },
  { value: 'irish', text: 'Irish', group: 'White' },
] as const;

beforeAll(() => {
  // The test document does not know how to show a dialog.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open');
    },
  });
});

describe('KindSwitch', () => {
  it('shows which kind is in view and asks for the other', async () => {
    const onChange = vi.fn();
    const { user } = renderUi(<KindSwitch kind="real" onChange={onChange} />);
    const group = screen.getByRole('group', { name: 'Kind of data' });
    expect(within(group).getByRole('button', { name: 'Real data', pressed: true })).toBeDefined();
    await user.click(within(group).getByRole('button', { name: 'Illustrative data', pressed: false }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('illustrative');
  });
});

describe('ScopeBar', () => {
  it('folds into one line that opens the pickers', async () => {
    const { user } = renderUi(
      <ScopeBar kindSwitch={null} summary="31 March 2026, all departments">
        <Picker label="Ethnic groups" value="irish" choices={groups} onChange={() => undefined} />
      </ScopeBar>,
    );
    const change = screen.getByRole('button', { name: 'Change', expanded: false });
    await user.click(change);
    expect(screen.getByRole('button', { name: 'Done', expanded: true })).toBeDefined();
    const pickers = document.getElementById(change.getAttribute('aria-controls') ?? '');
    expect(pickers?.contains(screen.getByRole('combobox', { name: 'Ethnic groups' }))).toBe(true);
  });

  it('is only the switch where a screen has nothing to pick', () => {
    renderUi(<ScopeBar kindSwitch={<b>switch</b>} summary="nothing" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a list to choose from', () => {
  it('gives the value, with groups and a prompt while nothing is chosen', async () => {
    const onChange = vi.fn();
    const { user } = renderUi(
      <SelectField
        label="Group"
        value=""
        placeholder="Choose a group"
        choices={groups}
        onChange={onChange}
      />,
    );
    const list = screen.getByRole('combobox', { name: 'Group' });
    expect(within(list).getByRole('option', { name: 'Choose a group', selected: true })).toBeDefined();
    expect(within(list).getByRole('group', { name: 'Asian' })).toBeDefined();
    await user.selectOptions(list, 'Irish');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('irish');
  });
});

describe('Steps', () => {
  it('says which step is done, which is now, which are to come', () => {
    renderUi(
      <Steps
        label="Steps of the import"
        steps={[
          { key: 'a', text: 'File', state: 'done', href: '#a' },
          { key: 'b', text: 'Columns', state: 'now' },
          { key: 'c', text: 'Check', state: 'later' },
        ]}
      />,
    );
    const items = within(screen.getByRole('list', { name: 'Steps of the import' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'File, done',
      '2Columns, this step',
      '3Check, to come',
    ]);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(screen.getByRole('link', { name: 'File' })).toBeDefined();
  });
});

describe('FileDrop', () => {
  const file = new File(['a,b'], 'a.csv', { type: 'text/csv' });

  it('takes a file from the dialog, the same one twice too', async () => {
    const onFile = vi.fn();
    const { user } = renderUi(<FileDrop label="Choose a CSV file" hint="or drop it" onFile={onFile} />);
    const input = screen.getByLabelText('Choose a CSV file', { selector: 'input' });
    await user.upload(input, file);
    await user.upload(input, file);
    expect(onFile).toHaveBeenCalledTimes(2);
  });

  it('takes a dropped file', () => {
    const onFile = vi.fn();
    renderUi(<FileDrop label="Choose a CSV file" hint="or drop it" onFile={onFile} />);
    const zone = screen.getByRole('group', { name: 'Choose a CSV file' });
    fireEvent.dragOver(zone);
    fireEvent.drop(zone, { dataTransfer: { files: [file] } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('takes nothing while it is busy', () => {
    const onFile = vi.fn();
    renderUi(<FileDrop label="Choose a CSV file" hint="or drop it" onFile={onFile} disabled />);
    fireEvent.drop(screen.getByRole('group'), { dataTransfer: { files: [file] } });
    expect(onFile).not.toHaveBeenCalled();
  });
});

describe('RadioCards', () => {
  it('starts with none chosen, and says why one is refused', async () => {
    const onChange = vi.fn();
    const { user } = renderUi(
      <RadioCards
        legend="What are these figures?"
        value={undefined}
        onChange={onChange}
        cards={[
          {
            value: 'real',
            title: 'Real figures',
            text: 'They describe.',
            refused: 'The file says dummy data.',
          },
          { value: 'illustrative', title: 'Illustrative figures', text: 'Made up.' },
        ]}
      />,
    );
    expect(screen.getByRole('group', { name: 'What are these figures?' })).toBeDefined();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    const [real, madeUp] = screen.getAllByRole('radio');
    expect(real?.hasAttribute('disabled')).toBe(true);
    if (madeUp !== undefined) await user.click(madeUp);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('illustrative');
  });
});

describe('fields', () => {
  it('tie hint and error to their control', async () => {
    function Form() {
      const [text, setText] = useState('');
      return <TextField label="Publisher" hint="Who" error="is needed." value={text} onChange={setText} />;
    }
    const { user } = renderUi(<Form />);
    const input = screen.getByRole('textbox', { name: 'Publisher' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const words = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['Who', 'is needed.']);
    await user.type(input, 'Cabinet Office');
    expect(screen.getByDisplayValue('Cabinet Office')).toBe(input);
  });

  it('give a date as year, month and day', () => {
    const onChange = vi.fn();
    renderUi(<DateField label="As at" value="" onChange={onChange} />);
    fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2026-03-31' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-03-31');
  });
});

describe('the tables of an import', () => {
  it('do not show the values of a column that looks personal', async () => {
    const onChange = vi.fn();
    const { user } = renderUi(
      <ColumnTable
        caption="Columns of the file"
        choices={[
          { value: 'leave-out', text: 'Leave out' },
          { value: 'grade', text: 'Grade' },
        ]}
        columns={[
          { key: '0', header: 'Home postcode', hiddenWhy: 'looks personal', choice: 'leave-out' },
          { key: '1', header: 'Grade', values: ['G7', 'HEO'], choice: 'grade' },
        ]}
        onChange={onChange}
      />,
    );
    expect(screen.getByText('hidden: looks personal')).toBeDefined();
    expect(screen.getByText('G7, HEO')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Meaning of Home postcode' }), 'Grade');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('0', 'grade');
  });

  it('say which labels need a choice', async () => {
    const onChange = vi.fn();
    const { user } = renderUi(
      <LabelTable
        caption="Ethnic groups"
        placeholder="Choose a group"
        choices={groups}
        labels={[
          { key: 'i', label: 'Ind.', rows: '412', choice: 'indian', state: 'matched' },
          { key: 'o', label: '', rows: '9', choice: '', state: 'ask', proposals: [groups[1]] },
        ]}
        onChange={onChange}
      />,
    );
    expect(screen.getByRole('row', { name: /Ind\..*Matched/ })).toBeDefined();
    expect(screen.getByRole('row', { name: /\(blank\).*Needs a choice/ })).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: '(blank) counts as' }), 'Irish');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('o', 'irish');
  });
});

describe('ConfirmDialog', () => {
  it('asks, and tells yes from no', async () => {
    const [onConfirm, onCancel] = [vi.fn(), vi.fn()];
    const { user } = renderUi(
      <ConfirmDialog
        open
        title="Delete everything?"
        confirm="Delete everything"
        onConfirm={onConfirm}
        onCancel={onCancel}
      >
        <p>This cannot be undone.</p>
      </ConfirmDialog>,
    );
    const dialog = screen.getByRole('dialog', { name: 'Delete everything?' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([0, 1]);
    await user.click(within(dialog).getByRole('button', { name: 'Delete everything' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});
