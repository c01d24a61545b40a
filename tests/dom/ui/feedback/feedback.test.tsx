import { createEvent, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { EmptyState } from '../../../../src/ui/feedback/EmptyState.tsx';
import { IssueList } from '../../../../src/ui/feedback/IssueList.tsx';
import { Notice } from '../../../../src/ui/feedback/Notice.tsx';
import { PageSummaryBlock } from '../../../../src/ui/feedback/PageSummaryBlock.tsx';
import { Progress } from '../../../../src/ui/feedback/Progress.tsx';
import { RowAccountPanel } from '../../../../src/ui/feedback/RowAccountPanel.tsx';
import { renderUi } from '../renderUi.ts';

describe('IssueList', () => {
  it('says what is wrong, where, and what to do, and is announced', () => {
    renderUi(
      <IssueList
        title="Not imported"
        issues={[{ what: 'A quote is open.', where: 'line 12', whatToDo: 'Close it.' }]}
      />,
    );
    const alert = screen.getByRole('alert', { name: 'Not imported' });
    expect(alert.textContent).toBe('Not importedA quote is open. line 12Close it.');
  });

  it('is not there where nothing is wrong', () => {
    const { container } = renderUi(<IssueList title="Not imported" issues={[]} />);
    expect(container.childElementCount).toBe(0);
  });
});

describe('RowAccountPanel', () => {
  it('says where every row went, and that it is unprotected', () => {
    renderUi(
      <RowAccountPanel
        account={{
          read: 100,
          used: 90,
          totals: 1,
          keptOut: 4,
          waiting: 3,
          setAside: 2,
          split: { declared: 80, undeclared: 6, unknown: 4 },
          reasons: [],
        }}
        reasons={[{ title: '2 rows without a grade', text: 'lines 4 and 9' }]}
      />,
    );
    expect(screen.getByRole('region', { name: 'Row account' })).toBeDefined();
    expect(screen.getByText('100 rows')).toBeDefined();
    expect(screen.getByText(/Unprotected: for the analyst only/)).toBeDefined();
    expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([
      '90',
      '80',
      '6',
      '4',
      '1',
      '4',
      '3',
      '2',
    ]);
  });
});

describe('Progress', () => {
  it('shows how far, and stops', async () => {
    const onCancel = vi.fn();
    const { user } = renderUi(<Progress label="Reading a.csv" done={0.41} text="41%" onCancel={onCancel} />);
    const bar = screen.getByRole('progressbar', { name: 'Reading a.csv 41%' });
    expect(bar.getAttribute('aria-valuenow')).toBe('41');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('claims no figure while the size of the work is not known', () => {
    renderUi(<Progress label="Looking" text="just started" />);
    expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
  });
});

describe('PageSummaryBlock', () => {
  const summary = {
    kind: 'illustrative',
    hatched: true,
    leaves: 'every-way',
    lines: [
      { label: 'Illustrative', sentence: 'Made up.' },
      { label: 'What we know', sentence: 'Nothing of any organisation.' },
    ],
    sourceLine: 'Illustrative, not real data; figure KQ7RM-2DXWH.',
  } as const;

  it('is headed by the kind and ends with its source', () => {
    renderUi(<PageSummaryBlock summary={summary} />);
    const block = screen.getByRole('region', { name: /^Illustrative/ });
    expect(screen.getByRole('heading').textContent).toMatch(/^Illustrative/);
    expect(block.textContent?.endsWith(summary.sourceLine)).toBe(true);
    expect(block.className).toContain('illustrative');
  });

  it('leaves as a whole when a sentence of it is copied', () => {
    renderUi(<PageSummaryBlock summary={summary} />);
    const block = screen.getByRole('region');
    const held = new Map<string, string>();
    const event = createEvent.copy(block);
    Object.defineProperty(event, 'clipboardData', {
      value: {
        clearData: () => held.clear(),
        setData: (format: string, text: string) => held.set(format, text),
      },
    });
    fireEvent(block, event);
    expect(held.get('text/plain')).toMatch(
      /^Illustrative: Made up\.[\s\S]*not real data; figure KQ7RM-2DXWH\.$/,
    );
  });

  it('says so where its numbers are unprotected', () => {
    renderUi(<PageSummaryBlock summary={{ ...summary, leaves: 'screen-only' }} />);
    expect(screen.getByText('Unprotected, not for publication.')).toBeDefined();
  });
});

describe('other words', () => {
  it('are announced only where asked', () => {
    renderUi(
      <>
        <Notice title="Saved" announce="polite">
          <p>It is in the library.</p>
        </Notice>
        <EmptyState title="No incidents are held">
          <p>A file fills this.</p>
        </EmptyState>
      </>,
    );
    expect(screen.getByRole('status').textContent).toBe('SavedIt is in the library.');
    expect(screen.getByRole('region', { name: 'No incidents are held' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
