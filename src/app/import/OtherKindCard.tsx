import { issueWords } from '../../figure/words/issueWords.ts';
import { toLockIssue } from '../../kernel/buildProvenance.ts';
import type { OtherKind } from '../../queries/otherKind.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import { isLocked } from './findBarriers.ts';
import type { StepProps } from './stepProps.ts';

interface OtherKindCardProps extends Pick<StepProps, 'session' | 'onSession' | 'onStep'> {
  /** Absent: still being worked out. */
  readonly other: OtherKind | undefined;
}

/** What the library knows against the kind said of the figures: it stops the import, or asks a reason as a correction does. */
export function OtherKindCard({ other, session, onSession, onStep }: OtherKindCardProps) {
  if (other?.lock !== undefined && isLocked(session, other))
    return (
      <>
        <IssueList
          title="These figures cannot be saved as real"
          issues={[issueWords(toLockIssue(other.lock))]}
        />
        <div className="buttons">
          <Button look="outline" onPress={() => onStep('provenance')}>
            Go to Provenance
          </Button>
        </div>
      </>
    );
  if (other?.held === undefined) return null;
  const isReal = session.draft.kind === 'real';
  return (
    <Card
      title={`Entered as ${isReal ? 'illustrative' : 'real'} before: ${other.held.title}`}
      about={
        isReal
          ? 'Saying now that they are real is a correction: it needs a reason and a name, which are kept in the record.'
          : 'Saying now that they are illustrative is a correction: it needs a reason and a name, which are kept in the record. Their counts stay protected as those of real people.'
      }
    >
      <TextField
        label="Reason"
        value={session.kindReason}
        onChange={(kindReason) => onSession({ ...session, kindReason })}
        lines={2}
      />
      <TextField
        label="Your name"
        value={session.kindName}
        onChange={(kindName) => onSession({ ...session, kindName })}
      />
    </Card>
  );
}
