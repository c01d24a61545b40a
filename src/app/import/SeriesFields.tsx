import type { ProvenanceKind } from '../../kernel/provenance.ts';
import type { PeopleWord } from '../../kernel/recipe.ts';
import type { Series } from '../../kernel/series.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { NEW_SERIES } from './importSession.ts';

const wordings = [
  { value: 'staff', text: 'Staff' },
  { value: 'colleagues', text: 'Colleagues' },
  { value: 'members', text: 'Members' },
  { value: 'people', text: 'People' },
] as const;

interface SeriesFieldsProps {
  readonly kind: ProvenanceKind;
  readonly series: readonly Series[];
  readonly chosen: string;
  readonly wording: PeopleWord;
  readonly onSeries: (series: string) => void;
  readonly onWording: (wording: PeopleWord) => void;
}

/** Where the snapshots go: a series of their own, or one of the same kind that is there already. */
export function SeriesFields({ kind, series, chosen, wording, onSeries, onWording }: SeriesFieldsProps) {
  const alike = series.filter((one) => one.kind === kind);
  const isNew = !alike.some(({ id }) => id === chosen);
  return (
    <Card
      title="Series"
      about="A series holds the same thing at several dates. Nothing adds across series, and the two kinds never meet in one."
    >
      <SelectField
        label="It belongs to"
        value={isNew ? NEW_SERIES : chosen}
        choices={[
          { value: NEW_SERIES, text: 'A new series, named after the title' },
          ...alike.map(({ id, title }) => ({ value: id, text: title })),
        ]}
        onChange={onSeries}
      />
      {isNew ? (
        <SelectField
          label="What people are called"
          hint="One word for the whole series"
          value={wording}
          choices={wordings}
          onChange={onWording}
        />
      ) : null}
    </Card>
  );
}
