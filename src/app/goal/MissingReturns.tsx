import { TemplateLinks } from '../comparators/TemplateLinks.tsx';
import { Card } from '../../ui/frame/Card.tsx';

const RETURNS = ['returns'] as const;

/** Which file would say who reported, where what is held says only who declared. */
export function MissingReturns() {
  return (
    <Card title="Which departments reported, and which have stopped">
      <p>
        Nothing held here says so. Returns fill this place: department, date or year, expected or invited,
        reported, completed, declared; <a href="#/import">import them</a>.
      </p>
      <TemplateLinks ids={RETURNS} />
    </Card>
  );
}
