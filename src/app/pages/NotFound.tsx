/** An address that no screen has. */
export function NotFound() {
  return (
    <>
      <h1>Page not found</h1>
      <p>
        No screen has this address. <a href="#/overview">Go to the overview</a>, or use the menu above.
      </p>
    </>
  );
}
