import { useRef, useState } from 'react';
import { readNow } from '../../queries/readNow.ts';
import type { PaperWay } from '../../queries/paperOut.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { Paper } from '../../workspace/paper.ts';
import { buildPaperDocument } from '../../workspace/paperDocument.ts';
import { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import type { PaperFigureStates } from './usePaperFigures.ts';
import { usePrintHeads } from './usePrintHeads.ts';

interface PaperPreviewProps {
  readonly paper: Paper;
  readonly held: PaperFigureStates;
}

/** The paper as it will leave, every figure mounted; the ways out take it from here. */
export function PaperPreview({ paper, held }: PaperPreviewProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [at] = useState(readNow);
  const document = buildPaperDocument(paper, held.figures, at);
  usePrintHeads(document.runningHead);
  const take = async (way: PaperWay): Promise<void> => {
    if (sheet.current === null) return;
    setSaid('Making it.');
    try {
      const { takePaperOut } = await import('../../queries/paperOut.ts');
      setSaid(await takePaperOut(way, document, sheet.current));
    } catch (cause) {
      reportError(cause);
      setSaid('Not made: this browser could not draw or save it.');
    }
  };
  return (
    <>
      <div className="paper-ways no-print" role="group" aria-label="Take the paper out">
        <Button disabled={!held.complete} onPress={() => void take('paper-docx')}>
          Document (DOCX)
        </Button>
        <Button look="outline" disabled={!held.complete} onPress={() => window.print()}>
          Print or save as PDF
        </Button>
        <Button look="outline" disabled={!held.complete} onPress={() => void take('paper-html')}>
          One HTML file
        </Button>
        <span className="said" role="status">
          {held.complete ? said : 'The figures are being worked out.'}
        </span>
      </div>
      <div ref={sheet}>
        <PaperSheet
          paper={document}
          renderFigure={(part) => (
            <FigureFrame figure={part.source.figure} onProvenance={() => undefined} level={3} />
          )}
        />
      </div>
    </>
  );
}
