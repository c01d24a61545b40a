/** Nothing can be brought into a publication: it says what is not there, and of no file that would fill it. */
export function NothingToCompare() {
  return <p>The data in view has one date, and this publication holds no department on its own.</p>;
}
