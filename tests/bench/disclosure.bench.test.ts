import { describe, expect, it } from 'vitest';
import { protectCounts } from '../../src/disclosure/suppression/protectCounts.ts';
import type { Reader } from '../../src/disclosure/suppression/readerModel.ts';
import {
  readVectors,
  VECTORS_ABSENT,
  type TwoWayVector,
} from '../unit/disclosure/suppression/sharedVectors.ts';

/** The least possible, by exhaustive search, where it is known. */
const LEAST = { blind: 71, nonzero: 114 };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Loss {
  tables: number;
  reference: number;
  ours: number;
  referencePeople: number;
  people: number;
}

function measureLoss(reader: Reader, tool: 'sdcTable_OPT' | 'GaussSuppression'): Loss {
  const loss: Loss = { tables: 0, reference: 0, ours: 0, referencePeople: 0, people: 0 };
  for (const file of ['two-way.json', 'two-way-special.json']) {
    for (const vector of readVectors<TwoWayVector>(file)) {
      const reference = vector.reference[tool];
      if (reference === undefined) continue;
      const options = { threshold: vector.threshold, zeroRule: vector.zero_rule, reader };
      const { audit } = protectCounts(vector.counts, options);
      loss.tables += 1;
      loss.reference += reference.secondary;
      loss.referencePeople += Number(reference.secondary_people ?? 0);
      loss.ours += audit.secondary.length;
      loss.people += audit.secondary.reduce((sum, [row, col]) => sum + (vector.counts[row]?.[col] ?? 0), 0);
    }
  }
  return loss;
}

describe('disclosure control, measured', () => {
  it.skipIf(VECTORS_ABSENT !== '')(`prints the loss beside that of published tools${VECTORS_ABSENT}`, () => {
    print('reader   tool              tables  their cells  ours  least  their people  ours');
    for (const [reader, tool] of [
      ['blind', 'sdcTable_OPT'],
      ['nonzero', 'GaussSuppression'],
    ] as const) {
      const loss = measureLoss(reader, tool);
      const cells = [
        loss.tables,
        loss.reference,
        loss.ours,
        LEAST[reader],
        loss.referencePeople,
        loss.people,
      ];
      print([reader.padEnd(8), tool.padEnd(17), ...cells.map((cell) => String(cell).padStart(6))].join(' '));
      expect(loss.ours).toBeLessThanOrEqual(LEAST[reader] + 2);
    }
  });
});
