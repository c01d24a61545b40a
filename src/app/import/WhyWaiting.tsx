import type { LabelPreview } from '../../kernel/importPreview.ts';
import type { WaitingReason } from '../../kernel/pending.ts';
import { whyWords } from './pendingWords.ts';

/** Why labels wait, where it is more than that nobody knows them. */
export function WhyWaiting({ labels }: { readonly labels: readonly LabelPreview[] }) {
  const whys = new Map<WaitingReason, string[]>();
  for (const { by, why, label } of labels)
    if (by === 'waits' && why !== undefined && why !== 'unmatched')
      whys.set(why, [...(whys.get(why) ?? []), label === '' ? '(blank)' : label]);
  if (whys.size === 0) return null;
  return (
    <ul className="import-waiting">
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
