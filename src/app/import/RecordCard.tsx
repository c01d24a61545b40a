import { provenanceRecord } from '../../figure/words/provenanceRecord.ts';
import type { ImportOutcome } from '../../queries/importRun.ts';
import { Card } from '../../ui/frame/Card.tsx';

/** The provenance as it will be kept, to be read once more before saving. */
export function RecordCard({ snapshots }: { readonly snapshots: ImportOutcome['snapshots'] }) {
  const [first] = snapshots;
  if (first === undefined) return null;
  return (
    <Card
      title="Provenance"
      about="Kept with every snapshot of this file and carried by every figure made from it."
    >
      <dl className="import-record">
        {provenanceRecord(first.provenance).map(({ term, text }, at) => (
          <div key={at}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
