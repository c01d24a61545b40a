import { useState } from 'react';
import { ColumnTable } from '../../src/ui/controls/ColumnTable.tsx';
import { DateField } from '../../src/ui/controls/DateField.tsx';
import { LabelTable } from '../../src/ui/controls/LabelTable.tsx';
import { RadioCards } from '../../src/ui/controls/RadioCards.tsx';
import { Steps } from '../../src/ui/controls/Steps.tsx';
import { TextField } from '../../src/ui/controls/TextField.tsx';
import { RowAccountPanel } from '../../src/ui/feedback/RowAccountPanel.tsx';
import { Card } from '../../src/ui/frame/Card.tsx';
import { PageGrid } from '../../src/ui/frame/PageGrid.tsx';
import { ignore } from './actions.ts';

const roles = [
  { value: 'person', text: 'Person (checked, not stored)' },
  { value: 'grade', text: 'Grade' },
  { value: 'group', text: 'Ethnic group' },
  { value: 'keep', text: 'Keep only: In post' },
  { value: 'breakdown', text: 'Breakdown: department' },
  { value: 'leave-out', text: 'Leave out' },
] as const;

const groups = [
  { value: 'indian', text: 'Asian: Indian', group: 'Asian' },
  { value: 'chinese', text: 'Asian: Chinese', group: 'Asian' },
  { value: 'pns', text: 'Prefer not to say', group: 'Undeclared' },
] as const;

/** The import screen of the visual reference. */
export function ImportPart() {
  const [kind, setKind] = useState<'real' | 'illustrative' | undefined>('real');
  const [source, setSource] = useState('Departmental workforce return, HR Analytics');
  const [date, setDate] = useState('2026-03-31');
  return (
    <>
      <h1>Import data</h1>
      <Steps
        label="Steps of the import"
        steps={[
          { key: 'file', text: 'File', state: 'done', href: '#import' },
          { key: 'columns', text: 'Columns', state: 'done', href: '#import' },
          { key: 'groups', text: 'Groups and grades', state: 'now' },
          { key: 'provenance', text: 'Provenance', state: 'later' },
          { key: 'check', text: 'Check and save', state: 'later' },
        ]}
      />
      <PageGrid>
        <div className="span-8 stack">
          <Card
            title="workforce-2026-03-31.csv"
            about="14,214 lines. Read as Windows-1252, separated by semicolons, header on line 3; two lines above it kept as source notes."
          />
          <Card title="Columns" about="Columns you leave out are never stored.">
            <ColumnTable
              caption="Columns of the file"
              choices={roles}
              onChange={ignore}
              columns={[
                { key: '1', header: 'Emp Ref', hiddenWhy: 'identifies people', choice: 'person' },
                {
                  key: '2',
                  header: 'Substantive Grade',
                  values: ['G7', 'HEO', 'SCS1'],
                  choice: 'grade',
                },
                {
                  key: '3',
                  header: 'Ethnic Origin (2021)',
                  values: ['Asian Brit - Indian', 'White British', 'PNS'],
                  choice: 'group',
                },
                {
                  key: '4',
                  header: 'Emp Status',
                  values: ['In post', 'Leaver', 'Secondee'],
                  choice: 'keep',
                },
                { key: '5', header: 'Home postcode', hiddenWhy: 'looks personal', choice: 'leave-out' },
              ]}
            />
          </Card>
          <Card
            title="Ethnic groups"
            about="21 of 23 values matched the Census 2021 categories. 2 values need a choice."
          >
            <LabelTable
              caption="Ethnic groups of the file"
              placeholder="Choose a group"
              choices={groups}
              onChange={ignore}
              labels={[
                { key: '1', label: 'Asian Brit - Indian', rows: '412', choice: 'indian', state: 'matched' },
                { key: '2', label: 'PNS', rows: '1,208', choice: 'pns', state: 'matched' },
                {
                  key: '3',
                  label: 'Chinese/Vietnamese',
                  rows: '37',
                  choice: '',
                  state: 'ask',
                  proposals: [groups[1]],
                },
                { key: '4', label: 'OTH2', rows: '9', choice: '', state: 'ask' },
              ]}
            />
          </Card>
          <Card
            title="Provenance"
            about="Every figure made from this file carries what you say here. It cannot be switched off."
          >
            <RadioCards
              legend="What are these figures?"
              value={kind}
              onChange={setKind}
              cards={[
                {
                  value: 'real',
                  title: 'Real figures',
                  text: 'They describe an organisation at a date. Publisher, title, date, owner and standing are required.',
                },
                {
                  value: 'illustrative',
                  title: 'Illustrative figures',
                  text: 'Made up, for example or training. Drawn hatched everywhere.',
                },
              ]}
            />
            <TextField
              label="Source"
              hint="Who produced it, and its title"
              value={source}
              onChange={setSource}
            />
            <DateField
              label="As at"
              hint="The date the figures describe, not today"
              value={date}
              onChange={setDate}
            />
          </Card>
        </div>
        <RowAccountPanel
          account={{
            read: 14211,
            used: 13929,
            totals: 0,
            keptOut: 111,
            waiting: 46,
            setAside: 125,
            split: { declared: 12512, undeclared: 1208, unknown: 209 },
            reasons: [],
          }}
          reasons={[
            { title: '46 rows wait for a group', text: 'Chinese/Vietnamese, OTH2' },
            {
              title: '112 rows repeat a person',
              text: 'with another grade: highest grade kept, as you chose',
            },
            { title: '13 rows with no grade', text: 'lines 214, 980, 1,204 and 10 more' },
          ]}
        >
          <button type="button" className="link">
            Download the rows set aside
          </button>
        </RowAccountPanel>
      </PageGrid>
    </>
  );
}
