import { useEffect, useState } from 'react';
import type { ProvenanceKind } from '../../src/kernel/provenance.ts';
import { KindSwitch } from '../../src/ui/controls/KindSwitch.tsx';
import { Picker } from '../../src/ui/controls/Picker.tsx';
import { ScopeBar } from '../../src/ui/controls/ScopeBar.tsx';
import { AppHeader } from '../../src/ui/frame/AppHeader.tsx';
import { PageFrame } from '../../src/ui/frame/PageFrame.tsx';
import { CloserPart } from './CloserPart.tsx';
import { ControlsPart } from './ControlsPart.tsx';
import { GalleryDisplay } from './GalleryDisplay.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { FiguresPart, IllustrativePart } from './FiguresPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { MockPart } from './MockPart.tsx';

const parts = ['mock', 'figures', 'illustrative', 'closer', 'import', 'controls', 'feedback'] as const;
type Part = (typeof parts)[number];

function partInAddress(): Part {
  const name = window.location.hash.slice(1);
  return parts.find((part) => part === name) ?? 'mock';
}

/** Every state of every figure and control, part by part; `#figures` and so on. */
export function Gallery() {
  const [part, setPart] = useState(partInAddress);
  const [picked, setPicked] = useState<'2026' | '2025'>('2026');
  useEffect(() => {
    const follow = (): void => setPart(partInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const kind: ProvenanceKind = part === 'illustrative' ? 'illustrative' : 'real';
  const dates = [
    { value: '2026', text: '31 March 2026' },
    { value: '2025', text: '31 March 2025' },
  ] as const;
  return (
    <PageFrame
      kind={kind}
      title={part}
      header={
        <AppHeader
          homeHref="#mock"
          importHref="#import"
          tools={[]}
          display={<GalleryDisplay />}
          links={parts.map((each) => ({
            key: each,
            text: each.slice(0, 1).toUpperCase() + each.slice(1),
            href: `#${each}`,
            current: each === part,
          }))}
        />
      }
      scope={
        <ScopeBar
          kindSwitch={
            <KindSwitch
              kind={kind}
              onChange={(to) => {
                window.location.hash = to === 'illustrative' ? 'illustrative' : 'mock';
              }}
            />
          }
          summary="31 March 2026, all departments"
        >
          <Picker label="Snapshot" value={picked} choices={dates} onChange={setPicked} />
          <Picker label="Compare with" value="2025" choices={dates} onChange={setPicked} />
          <Picker
            label="Department"
            value="all"
            choices={[
              { value: 'all', text: 'All 23 departments' },
              { value: 'one', text: 'Department for Environment, Food and Rural Affairs' },
            ]}
            onChange={() => undefined}
          />
        </ScopeBar>
      }
    >
      {part === 'mock' ? <MockPart /> : null}
      {part === 'figures' ? <FiguresPart /> : null}
      {part === 'illustrative' ? <IllustrativePart /> : null}
      {part === 'closer' ? <CloserPart /> : null}
      {part === 'import' ? <ImportPart /> : null}
      {part === 'controls' ? <ControlsPart /> : null}
      {part === 'feedback' ? <FeedbackPart /> : null}
    </PageFrame>
  );
}
