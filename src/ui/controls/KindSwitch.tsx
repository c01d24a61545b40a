import type { ProvenanceKind } from '../../kernel/provenance.ts';
import './controls.css';

interface KindSwitchProps {
  readonly kind: ProvenanceKind;
  readonly onChange: (kind: ProvenanceKind) => void;
}

const kinds = [
  { kind: 'real', text: 'Real data' },
  { kind: 'illustrative', text: 'Illustrative data' },
] as const;

/** One kind of data at a time; the two are never in view together. */
export function KindSwitch({ kind, onChange }: KindSwitchProps) {
  return (
    <div className="kind" role="group" aria-label="Kind of data">
      {kinds.map((each) => (
        <button
          key={each.kind}
          type="button"
          className={each.kind}
          aria-pressed={each.kind === kind}
          onClick={() => onChange(each.kind)}
        >
          {each.text}
        </button>
      ))}
    </div>
  );
}
