/** The sign of the product: half solid, half hatched, for the two kinds of data that never meet. */
export function BrandSquare() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <rect width="9" height="18" fill="var(--accent)" />
      <path
        d="M9 5 14 0M9 10 18 1M9 15 18 6M11 18 18 11M16 18 18 16"
        stroke="var(--accent)"
        strokeWidth="2"
        fill="none"
      />
    </svg>
  );
}
