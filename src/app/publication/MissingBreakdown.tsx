/** Nothing can be brought into a publication: it says what is not there, and of no file that would fill it. */
export function MissingBreakdown() {
  return <p>The data in view names no departments.</p>;
}
