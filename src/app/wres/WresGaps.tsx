import { TemplateLinks } from '../comparators/TemplateLinks.tsx';
import type { WresAnswer } from '../view/wresRequests.ts';
import { Card } from '../../ui/frame/Card.tsx';

/** The indicators that nothing held answers, each with the file that would. */
export function WresGaps({ answers }: { readonly answers: readonly WresAnswer[] }) {
  const open = answers.filter(({ requests }) => requests.length === 0);
  if (open.length === 0) return null;
  return (
    <Card
      title="Indicators without data"
      about="A file for each would fill it. Import it as a series of its own; figures come from whichever series can answer."
    >
      <ul className="import-notes">
        {open.map(({ indicator }) => (
          <li key={indicator.number}>
            <strong>
              {indicator.number}. {indicator.title}
            </strong>
            <p>{indicator.fills}</p>
            <TemplateLinks ids={[indicator.template]} />
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href="#/import">
          Import data
        </a>
      </p>
    </Card>
  );
}
