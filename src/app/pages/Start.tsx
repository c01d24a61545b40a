import { scopeLine } from '../../figure/words/scopeLine.ts';
import type { Library } from '../../queries/libraryQuery.ts';
import { useLastView } from '../../queries/useLastView.ts';
import { useView } from '../view/useView.ts';
import { ofKind, resolveScope, shownOn } from '../view/scope.ts';
import { parseSearch, parseView } from '../view/view.ts';
import { screens } from '../frame/screens.ts';
import { Card } from '../../ui/frame/Card.tsx';
import { PageGrid } from '../../ui/frame/PageGrid.tsx';
import { ScopeNotices } from '../frame/ScopeNotices.tsx';
import './start.css';

/** The first screen: two doors, what each holds, and the way to bring one's own data. */
export function Start() {
  const state = useView();
  const last = useLastView();
  const titles = (kind: 'real' | 'illustrative'): readonly string[] =>
    state.kind === 'loading' ? [] : ofKind(state.library, kind).map(({ title }) => title);
  return (
    <>
      <h1>Diversity data dashboard</h1>
      <p className="lede">
        Turns workforce files into figures for the Data goal of the Government Science and Engineering
        profession. Every figure says whether it is real or made up. Nothing leaves this browser.
      </p>
      {state.kind === 'ready' ? <ScopeNotices scope={state.scope} issues={state.library.issues} /> : null}
      {state.kind === 'ready' && last !== undefined ? (
        <LastView library={state.library} address={last} />
      ) : null}
      <PageGrid>
        <Card
          span={6}
          title="Real data"
          about="They describe an organisation at a date. Solid bands and solid ink."
        >
          <Door kind="real" titles={titles('real')} text="Open real data" />
        </Card>
        <Card
          span={6}
          title="Illustrative data"
          about="Made up, to show what the dashboard does. Hatched wherever they go."
        >
          <Door kind="illustrative" titles={titles('illustrative')} text="Open illustrative data" />
        </Card>
        <Card
          title="Your own data"
          about="A CSV of people, headcounts, shares or incidents. It is read here and stays here."
        >
          <p>
            <a className="button" href="#/import">
              Import data
            </a>{' '}
            <a href="#/protection">How your data is protected</a>
          </p>
        </Card>
      </PageGrid>
    </>
  );
}

interface DoorProps {
  readonly kind: 'real' | 'illustrative';
  readonly titles: readonly string[];
  readonly text: string;
}

function Door({ kind, titles, text }: DoorProps) {
  return (
    <>
      <ul className={`door-list ${kind}`}>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <p>
        <a className={`button door ${kind}`} href={`#/overview?kind=${kind}`}>
          {text}
        </a>
      </p>
    </>
  );
}

/** The way back to what was looked at last, where it is still held. */
function LastView({ library, address }: { readonly library: Library; readonly address: string }) {
  const [path = '', search = ''] = address.split('?');
  const screen = screens.find((one) => one.path === path);
  const { current, missing } = resolveScope(library, parseView(parseSearch(search)), shownOn(path));
  if (screen === undefined || current === undefined || missing) return null;
  const { series, snapshot, breakdown, member } = current;
  return (
    <p>
      <a href={`#${address}`}>Go on where you were</a>:{' '}
      {series.kind === 'real' ? 'real data' : 'illustrative'}, {screen.text},{' '}
      {scopeLine(series.title, snapshot.reference, breakdown?.name, member?.label)}
    </p>
  );
}
