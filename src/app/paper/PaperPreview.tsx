import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { readNow } from '../../queries/readNow.ts';
import type { PaperWay } from '../../queries/paperOut.ts';
import { usePaperAudit } from '../../queries/usePaperAudit.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IssueList } from '../../ui/feedback/IssueList.tsx';
import type { Paper } from '../../workspace/paper.ts';
import { buildPaperDocument } from '../../workspace/paperDocument.ts';
import { FigureFrame } from '../../ui/figure/FigureFrame.tsx';
import { paperAuditIssues, paperAuditLine } from './paperAuditWords.ts';
import { PaperSheet } from './PaperSheet.tsx';
import type { PaperFigureStates } from './usePaperFigures.ts';
import { usePrintHeads } from './usePrintHeads.ts';

interface PaperPreviewProps {
  readonly paper: Paper;
  readonly held: PaperFigureStates;
}

/**
 * The paper as it will leave, every figure mounted; the ways out take it from here. One whose tables give a hidden number away
 * together has none: not as a file, and not by printing the page.
 */
export function PaperPreview({ paper, held }: PaperPreviewProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [at] = useState(readNow);
  const document = buildPaperDocument(paper, held.figures, at);
  usePrintHeads(document.runningHead);
  const audit = usePaperAudit([...held.figures.values()], held.complete);
  const issues = paperAuditIssues(audit, document);
  const mayLeave = audit.kind === 'passes' || audit.kind === 'nothing-exact';
  const take = async (way: PaperWay): Promise<void> => {
    if (sheet.current === null) return;
    setSaid('Making it.');
    try {
      const { takePaperOut } = await import('../../queries/paperOut.ts');
      setSaid(await takePaperOut(client, way, document, sheet.current));
    } catch (cause) {
      reportError(cause);
      setSaid('Not made: this browser could not draw or save it.');
    }
  };
  return (
    <>
      <div className="paper-ways no-print" role="group" aria-label="Take the paper out">
        <Button disabled={!mayLeave} onPress={() => void take('paper-docx')}>
          Document (DOCX)
        </Button>
        <Button look="outline" disabled={!mayLeave} onPress={() => window.print()}>
          Print or save as PDF
        </Button>
        <Button look="outline" disabled={!mayLeave} onPress={() => void take('paper-html')}>
          One HTML file
        </Button>
        <span className="said" role="status">
          {held.complete ? said : 'The figures are being worked out.'}
        </span>
      </div>
      <IssueList title="This paper cannot leave: its tables give away what they hide" issues={issues} />
      {held.complete && issues.length === 0 ? (
        <p className="small no-print paper-audit">{paperAuditLine(audit)}</p>
      ) : null}
      <div ref={sheet} className={mayLeave ? '' : 'no-print'}>
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
