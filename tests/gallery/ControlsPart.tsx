import { useState } from 'react';
import { Button } from '../../src/ui/controls/Button.tsx';
import { ConfirmDialog } from '../../src/ui/controls/ConfirmDialog.tsx';
import { DateField } from '../../src/ui/controls/DateField.tsx';
import { FileDrop } from '../../src/ui/controls/FileDrop.tsx';
import { Picker } from '../../src/ui/controls/Picker.tsx';
import { RadioCards } from '../../src/ui/controls/RadioCards.tsx';
import { SelectField } from '../../src/ui/controls/SelectField.tsx';
import { TextField } from '../../src/ui/controls/TextField.tsx';
import { Card } from '../../src/ui/frame/Card.tsx';
import { PageGrid } from '../../src/ui/frame/PageGrid.tsx';
import { ignore } from './actions.ts';

/** Buttons, fields and dialogs. */
export function ControlsPart() {
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <h1>Controls</h1>
      <PageGrid>
        <Card title="Buttons" span={6}>
          <div className="buttons">
            <Button onPress={() => setOpen(true)}>Delete everything</Button>
            <Button look="outline" onPress={ignore}>
              Cancel
            </Button>
            <Button look="quiet" onPress={ignore} about="this card">
              Rename
            </Button>
            <Button disabled onPress={ignore}>
              Save
            </Button>
            <Button look="outline" disabled onPress={ignore}>
              Apply to all 12
            </Button>
            <Button look="quiet" disabled onPress={ignore}>
              Undo
            </Button>
          </div>
        </Card>
        <Card title="File" span={6}>
          <FileDrop
            label="Choose a CSV file"
            hint="or drop it here. It stays on this computer."
            accept=".csv,.tsv,.txt"
            onFile={ignore}
          />
        </Card>
        <Card title="File, while another is read" span={6}>
          <FileDrop
            label="Choose another CSV file"
            hint="Wait until this one is read, or cancel it."
            accept=".csv,.tsv,.txt"
            disabled
            onFile={ignore}
          />
          <FileDrop
            label="Choose another recipe file"
            hint="A file whose name begins RECIPE"
            look="line"
            accept=".json"
            disabled
            onFile={ignore}
          />
        </Card>
        <Card title="Choices that cannot be made" span={6}>
          <Picker
            label="Compare with"
            value="none"
            disabled
            choices={[{ value: 'none', text: 'No other date is held' }]}
            onChange={ignore}
          />
          <SelectField
            label="Comparator"
            hint="What is not possible says so"
            value="all"
            choices={[
              { value: 'all', text: 'All staff' },
              { value: 'feeder', text: 'The grade below: the lowest has none', disabled: true },
              { value: 'census', text: 'Census 2021: these groups have no counterpart', disabled: true },
            ]}
            onChange={ignore}
          />
          <Button onPress={() => setRefused(true)}>Delete one snapshot</Button>
        </Card>
        <Card title="Fields" span={6}>
          <TextField
            label="Publisher"
            hint="Who answers for it"
            error="a real source needs its publisher."
            value={text}
            onChange={setText}
            required
          />
          <TextField label="Caveats" lines={3} value={text} onChange={setText} />
          <DateField
            label="As at"
            hint="The date the figures describe, not today"
            error="31 February is no date: write it as 2026-02-28."
            value=""
            onChange={ignore}
            required
          />
          <SelectField
            label="Handling"
            error="choose one before it is saved."
            value=""
            placeholder="Choose how it is handled"
            choices={[{ value: 'official', text: 'Official' }]}
            onChange={ignore}
          />
          <SelectField
            label="Standing"
            value=""
            placeholder="Choose a standing"
            choices={[
              { value: 'mi', text: 'Management information' },
              { value: 'os', text: 'Official statistics' },
            ]}
            onChange={ignore}
          />
        </Card>
        <Card title="Cards" span={6}>
          <RadioCards
            legend="What are these figures?"
            value={undefined}
            error="choose one."
            onChange={ignore}
            cards={[
              {
                value: 'real',
                title: 'Real figures',
                text: 'They describe an organisation at a date.',
                refused: 'Not possible: the file says "dummy data" in line 1.',
              },
              { value: 'illustrative', title: 'Illustrative figures', text: 'Made up.' },
            ]}
          />
        </Card>
      </PageGrid>
      <ConfirmDialog
        open={open}
        title="Delete everything on this computer?"
        confirm="Delete everything"
        onConfirm={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        <p>4 snapshots and all choices are deleted. This cannot be undone.</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={refused}
        title="Delete 31 March 2026?"
        confirm="Delete it"
        disabled
        onConfirm={ignore}
        onCancel={() => setRefused(false)}
      >
        <p>A paper quotes it: take it out of the paper first.</p>
      </ConfirmDialog>
    </>
  );
}
