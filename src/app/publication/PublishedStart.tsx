import { publicationLine } from '../../figure/exports/publication.ts';
import { toDateText } from '../../figure/number/toDateText.ts';
import { readPublication } from '../../queries/published/publication.ts';
import './publication.css';

/** The first page of a publication: what it is, of what kind, made when; and that it is only what its makers may show. */
export function PublishedStart() {
  const head = readPublication();
  if (head === undefined)
    return (
      <>
        <h1>Nothing is published here</h1>
        <p className="lede">
          This is the empty viewer. A publication is made in the dashboard, under Papers.
        </p>
      </>
    );
  return (
    <>
      <h1>{head.title}</h1>
      <p className="lede">{publicationLine(head)}.</p>
      <p className="published-about">
        Made on {toDateText(head.generated)}. Every figure has its table, its source and a code. The file
        loads nothing from anywhere and sends nothing; it holds only tables that were protected before it was
        made.
      </p>
      <p>
        <a className="button" href="#/overview">
          Look at the figures
        </a>{' '}
        <a href="#/data">Sources</a>
      </p>
    </>
  );
}
