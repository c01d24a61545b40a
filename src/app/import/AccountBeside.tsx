import type { ImportOutcome } from '../../queries/importRun.ts';
import { RowAccountPanel } from '../../ui/feedback/RowAccountPanel.tsx';
import { pendingWords } from './pendingWords.ts';
import { setAsideWords } from './setAsideWords.ts';

/** The row account, beside every step on a wide window and under it on a narrow one. */
export function AccountBeside({ outcome: { account, pending } }: { readonly outcome: ImportOutcome }) {
  const waiting = pendingWords(pending.filter(({ kind }) => kind === 'label' || kind === 'duplicates'));
  const reasons = [
    ...waiting.map(({ title, text }) => ({ title, text })),
    ...account.reasons.map((reason) => setAsideWords(reason)),
  ];
  return (
    <div className="span-4 import-account">
      <RowAccountPanel account={account} reasons={reasons} span={12} />
    </div>
  );
}
