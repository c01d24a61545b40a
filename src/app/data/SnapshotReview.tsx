import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';

interface SnapshotReviewProps {
  readonly name: string;
  /** `YYYY-MM-DD`, or undefined while there is none. */
  readonly on: string | undefined;
  readonly onChange: (on: string | undefined) => void;
}

/** The date at which the owner wants to decide again whether a snapshot is still needed. */
export function SnapshotReview({ name, on, onChange }: SnapshotReviewProps) {
  const [draft, setDraft] = useState(on ?? '');
  return (
    <div className="review">
      <DateField label="Decide again by" value={draft} onChange={setDraft} />
      <Button
        look="quiet"
        about={name}
        disabled={draft === (on ?? '')}
        onPress={() => onChange(draft === '' ? undefined : draft)}
      >
        Set the review date
      </Button>
    </div>
  );
}
