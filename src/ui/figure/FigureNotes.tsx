import type { Figure } from '../../figure/figure.ts';

/** More notes than this stand one below the other: nobody reads ten sentences in one run. */
const MOST_IN_A_LINE = 3;

/** What has to be said of a figure, and its code: a few sentences in one run, more as a list over the whole width. */
export function FigureNotes({ figure }: { readonly figure: Figure }) {
  const { notes } = figure;
  const code = <span className="code">Figure {figure.code}.</span>;
  if (notes.length <= MOST_IN_A_LINE)
    return (
      <p>
        {notes.join(' ')} {code}
      </p>
    );
  return (
    <>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p>{code}</p>
    </>
  );
}
