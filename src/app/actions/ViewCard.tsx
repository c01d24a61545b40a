import { toDateText } from '../../figure/number/toDateText.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Card } from '../../ui/frame/Card.tsx';
import type { SavedView } from '../../workspace/keptFigure.ts';
import { type KeptAnswer, KeptNow } from './KeptNow.tsx';
import { toPlaceHref } from './toPlaceHref.ts';

interface ViewCardProps {
  readonly view: SavedView;
  readonly answer: KeptAnswer | undefined;
  readonly onDelete: (view: SavedView) => void;
}

/** A saved view: the way back to it, what its figure said then, and what it says now. */
export function ViewCard({ view, answer, onDelete }: ViewCardProps) {
  const { title, at, signed, place } = view;
  return (
    <Card level={3} title={title}>
      <p className="when">
        Saved {toDateText(at)}
        {signed === undefined ? '' : ` by ${signed}`}.
      </p>
      <KeptNow kept={view} answer={answer} />
      <div className="buttons">
        <a className="button outline" href={toPlaceHref(place)}>
          Open the view<span className="vh">: {title}</span>
        </a>
        <Button look="quiet" about={title} onPress={() => onDelete(view)}>
          Delete
        </Button>
      </div>
    </Card>
  );
}
