import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { countWords } from '../../figure/words/listWords.ts';
import type { Series } from '../../kernel/series.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { useGoals } from '../../queries/useGoals.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Progress } from '../../ui/feedback/Progress.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { ofKind } from '../view/scope.ts';
import { withSeries, withWholes } from './publishedLibrary.ts';
import { useMaking } from './useMaking.ts';
import './publication.css';

/** Chooses what goes into a publication, makes it and saves it as one HTML file. */
export function PublicationMaker({ library }: { readonly library: Library }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const [members, setMembers] = useState(false);
  const { making, make, forget } = useMaking();
  const own = useMemo(() => withSeries(library, chosen), [library, chosen]);
  const goals = useGoals();
  const broken = own.snapshots.some(({ dimensions }) => dimensions.some(({ role }) => role === 'breakdown'));
  const first = library.series.find(({ id }) => id === chosen[0]);
  const name = title.trim() === '' ? (first?.title ?? '') : title.trim();
  const toggle = (series: Series, on: boolean): void => {
    forget();
    setChosen(on ? withWholes(library, [...chosen, series.id]) : chosen.filter((id) => id !== series.id));
  };
  return (
    <>
      <p className="no-print">
        <button type="button" className="link" onClick={() => void navigate({ to: '/papers', search: {} })}>
          All papers
        </button>
      </p>
      <h1>Publication</h1>
      <p className="lede">
        The screens for leaders, with the series you choose, in one HTML file that opens from a disk without a
        network: to look at, filter and export from.
      </p>
      <Card
        title="What goes in"
        about="Every table of these series after protection. No count that its policy hides, no file, no row, and nothing that could import or count."
      >
        <SeriesChoice library={library} chosen={chosen} onToggle={toggle} />
        {broken ? (
          <p className="publication-tick">
            <label>
              <input
                type="checkbox"
                checked={members}
                onChange={(event) => setMembers(event.target.checked)}
              />{' '}
              Each department or other part on its own as well, to filter by
            </label>
          </p>
        ) : null}
        <TextField
          label="Title"
          hint="Stands at its head and in its file name. Left empty, it is that of the series chosen first."
          value={title}
          onChange={setTitle}
        />
      </Card>
      <div className="publication-make">
        <Button
          disabled={chosen.length === 0 || making.kind === 'going'}
          onPress={() => {
            if (goals !== undefined) make({ title: name, library: own, goals, members: members && broken });
          }}
        >
          Make the file
        </Button>
        <span className="small">
          {chosen.length === 0
            ? 'Choose at least one series.'
            : `${countWords(own.snapshots.length, 'snapshot')}.`}
        </span>
      </div>
      {making.kind === 'going' ? (
        <Progress
          label="Making the tables"
          done={making.done / making.of}
          text={`${making.done} of ${making.of}`}
          onCancel={making.stop}
        />
      ) : null}
      <p className="said" role="status">
        {making.kind === 'saved' || making.kind === 'stopped' ? making.words : ''}
      </p>
      {making.kind === 'refused' ? (
        <IssueList title="This publication cannot be made" issues={making.issues} />
      ) : null}
      <p className="small">
        Mail gateways often stop HTML files. Put it on a shared drive or an intranet page; for a board, a
        paper as DOCX or PDF comes first.
      </p>
    </>
  );
}

interface SeriesChoiceProps {
  readonly library: Library;
  readonly chosen: readonly string[];
  readonly onToggle: (series: Series, on: boolean) => void;
}

const legends = { real: 'Real data', illustrative: 'Illustrative data' } as const;

/** The series by kind; with one kind begun, the other cannot be chosen: a publication never holds both. */
function SeriesChoice({ library, chosen, onToggle }: SeriesChoiceProps) {
  const kind = library.series.find(({ id }) => chosen.includes(id))?.kind;
  return (['real', 'illustrative'] as const).map((one) => {
    const series = ofKind(library, one);
    if (series.length === 0) return null;
    const barred = kind !== undefined && kind !== one;
    return (
      <fieldset key={one} className={`publication-series ${one}`} disabled={barred}>
        <legend>{legends[one]}</legend>
        {barred ? <p className="hint">A publication never holds both kinds of data.</p> : null}
        {series.map((each) => (
          <SeriesTick key={each.id} series={each} on={chosen.includes(each.id)} onToggle={onToggle} />
        ))}
      </fieldset>
    );
  });
}

function SeriesTick({
  series,
  on,
  onToggle,
}: {
  readonly series: Series;
  readonly on: boolean;
  readonly onToggle: SeriesChoiceProps['onToggle'];
}) {
  const shut = series.policy.kind === 'unprotected';
  return (
    <p className="publication-tick">
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={shut}
          onChange={(event) => onToggle(series, event.target.checked)}
        />{' '}
        {series.title}
        {shut ? <span className="small"> Unprotected: nothing of it leaves but the screen.</span> : null}
      </label>
    </p>
  );
}
