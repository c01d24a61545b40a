import type { SnapshotSummary } from '../../kernel/snapshotSummary.ts';
import type { Series } from '../../kernel/series.ts';
import { DateField } from '../../ui/controls/DateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { type LibrarySearch, organisationOf } from '../../workspace/searchLibrary.ts';

interface SearchCardProps {
  readonly search: LibrarySearch;
  readonly onSearch: (search: LibrarySearch) => void;
  readonly series: readonly Series[];
  readonly snapshots: readonly SnapshotSummary[];
}

/** What to look for in the library, and in which order to list it. */
export function SearchCard({ search, onSearch, series, snapshots }: SearchCardProps) {
  const organisations = [...new Set(snapshots.map(organisationOf).filter((name) => name !== ''))].sort();
  const change = (part: Partial<LibrarySearch>): void => onSearch({ ...search, ...part });
  return (
    <Card title="Search the library">
      <div className="search-fields">
        <TextField
          label="Words"
          hint="In titles, publishers, series and file names"
          value={search.text}
          onChange={(text) => change({ text })}
        />
        <SelectField
          label="Kind"
          value={search.kind === '' ? 'all' : search.kind}
          choices={[
            { value: 'all', text: 'Real and illustrative' },
            { value: 'real', text: 'Real' },
            { value: 'illustrative', text: 'Illustrative' },
          ]}
          onChange={(kind) => change({ kind: kind === 'all' ? '' : kind })}
        />
        <SelectField
          label="Organisation"
          value={search.organisation === '' ? '*' : search.organisation}
          choices={[
            { value: '*', text: 'All' },
            ...organisations.map((name) => ({ value: name, text: name })),
          ]}
          onChange={(name) => change({ organisation: name === '*' ? '' : name })}
        />
        <SelectField
          label="Series"
          value={search.series === '' ? '*' : search.series}
          choices={[
            { value: '*', text: 'All' },
            ...series.map(({ id, title }) => ({ value: id, text: title })),
          ]}
          onChange={(id) => change({ series: id === '*' ? '' : id })}
        />
        <DateField label="From" value={search.from} onChange={(from) => change({ from })} />
        <DateField label="To" value={search.to} onChange={(to) => change({ to })} />
        <SelectField
          label="Order"
          value={search.order}
          choices={[
            { value: 'newest', text: 'Newest first' },
            { value: 'oldest', text: 'Oldest first' },
            { value: 'title', text: 'By title' },
            { value: 'organisation', text: 'By organisation' },
          ]}
          onChange={(order) => change({ order })}
        />
      </div>
    </Card>
  );
}
