/** Which file would fill Compare. */
export function NothingToCompare() {
  return (
    <p>
      There is nothing to compare with yet. A second file of the same series, at another date, fills this
      screen; so does a file with a department column, once a department is chosen.{' '}
      <a href="#/import">Import data</a>, or choose another series above.
    </p>
  );
}
