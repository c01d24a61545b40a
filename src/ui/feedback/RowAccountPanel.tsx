import { useId, type ReactNode } from 'react';
import { rowAccountWords } from '../../figure/words/rowAccountWords.ts';
import type { RowAccount } from '../../kernel/rowAccount.ts';
import type { Span } from '../frame/Card.tsx';
import './feedback.css';

interface RowAccountPanelProps {
  readonly account: RowAccount;
  /** What stands behind the lines: reasons with their lines of the file, labels that wait. Final texts. */
  readonly reasons?: readonly { readonly title: string; readonly text: string }[];
  /** The way to the rows set aside. */
  readonly children?: ReactNode;
  readonly span?: Span;
}

/** Where every row of a file went. Its numbers are not protected, and it says so. */
export function RowAccountPanel({ account, reasons = [], children, span = 4 }: RowAccountPanelProps) {
  const id = useId();
  const [total, ...lines] = rowAccountWords(account);
  return (
    <section className={`card account span-${span}`} aria-labelledby={id}>
      <h2 id={id}>Row account</h2>
      <p className="about">Every row read is in exactly one line. Unprotected: for the analyst only.</p>
      <p className="total">
        {total?.text} {account.read === 1 ? 'row' : 'rows'}
      </p>
      <Meter account={account} />
      <dl>
        {lines.map((line) => (
          <div key={line.key} className={line.level}>
            <dt>{line.label}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.title}>
              <b>{reason.title}</b>
              <span className="small">{reason.text}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

/** The parts as one bar; the list beside it has the numbers. */
function Meter({ account }: { readonly account: RowAccount }) {
  const { read, used, totals, keptOut, waiting, setAside, split } = account;
  const parts = [
    ...(split === undefined ? [used, 0, 0] : [split.declared, split.undeclared, split.unknown]),
    totals + keptOut,
    waiting,
    setAside,
  ];
  return (
    <div className="meter" aria-hidden="true">
      {parts.map((rows, index) =>
        rows === 0 || read === 0 ? null : (
          <span key={index} className={`part-${index + 1}`} style={{ width: `${(rows / read) * 100}%` }} />
        ),
      )}
    </div>
  );
}
