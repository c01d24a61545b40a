import { countWords } from '../../figure/words/listWords.ts';
import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { WaitingReason } from '../../kernel/pending.ts';
import { shorten, whyWords } from './pendingWords.ts';

/** Why labels wait, where it is more than that nobody knows them. */
export function WhyWaiting({ labels }: { readonly labels: readonly LabelPreview[] }) {
  const whys = new Map<WaitingReason, string[]>();
  for (const { by, why, label } of labels)
    if (by === 'waits' && why !== undefined && why !== 'unmatched' && why !== 'sum-of-others')
      whys.set(why, [...(whys.get(why) ?? []), label === '' ? '(blank)' : label]);
  const sums = labels.filter(({ by, why }) => by === 'waits' && why === 'sum-of-others');
  if (whys.size + sums.length === 0) return null;
  return (
    <ul className="import-waiting">
      {sums.map(({ label, rows, sumOf = [] }) => (
        <li key={label}>
          <span className="mono">{label}</span> is the sum of {shorten(sumOf)} in every combination. If it is
          their total, {countWords(rows, 'row')} would count the same people twice.
        </li>
      ))}
      {[...whys].map(([why, names]) => (
        <li key={why}>
          {names.map((name) => (
            <span key={name}>
              <span className="mono">{name}</span>{' '}
            </span>
          ))}
          {whyWords(why)}
        </li>
      ))}
    </ul>
  );
}
