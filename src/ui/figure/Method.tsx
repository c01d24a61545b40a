import type { Figure } from '../../figure/figure.ts';

/** How a figure is worked out: the definition, the formula with the figure's own released numbers, the source. */
export function Method({ figure }: { readonly figure: Figure }) {
  const { method } = figure;
  const parts = [
    ['What it is', method.definition],
    ['Formula', method.formula],
    ['With the numbers shown here', method.worked],
    ['Interval', method.interval],
    ['Where the method comes from', method.source],
  ] as const;
  return (
    <details className="method">
      <summary aria-label={`How this is worked out: ${figure.toolName}`}>How this is worked out</summary>
      <dl>
        {parts.map(([term, words]) =>
          words === undefined || words === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}
