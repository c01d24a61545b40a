import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reader, ZeroRule } from '../../../../src/disclosure/suppression/readerModel.ts';

/** The folder of reference tables beside the repository, where it is there. */
const folder = path.resolve('../shared/vectors/disclosure');

/** Said in the title of what is skipped without the folder. */
export const VECTORS_ABSENT = existsSync(folder)
  ? ''
  : ' (skipped: ../shared/vectors/disclosure is not there)';

export interface ReferencePattern {
  readonly secondary: number;
  readonly secondary_people: number;
}

export interface CountVector {
  readonly id: string;
  readonly threshold: number;
  readonly zero_rule: ZeroRule;
  readonly primary: readonly (readonly number[])[];
  readonly naive: Readonly<
    Record<Reader, { exact: number; intervals: [cell: number[], lo: number, hi: number | null][] }>
  >;
  readonly reference: {
    readonly GaussSuppression?: ReferencePattern;
    readonly sdcTable_OPT?: ReferencePattern;
  };
}

export interface TwoWayVector extends CountVector {
  readonly counts: number[][];
}

export interface ThreeWayVector extends CountVector {
  readonly counts: number[][][];
}

export interface LinkedVector {
  readonly id: string;
  readonly threshold: number;
  readonly cells: { id: string; value?: number; lo?: number; hi?: number; primary?: boolean }[];
  readonly equations: { total: string; parts: string[] }[];
  readonly expect: Readonly<
    Record<Reader, { exact: number; intervals: [id: string, lo: number, hi: number][] }>
  >;
}

export interface PercentVector {
  readonly in: { denominator: number; published_percent: string; decimals: number };
  readonly out: { possible_counts: number[]; exact: boolean };
}

/** Reads one file of reference tables; nothing where the folder is absent. */
export function readVectors<T>(file: string, field = 'tables'): T[] {
  const at = path.join(folder, file);
  return existsSync(at) ? JSON.parse(readFileSync(at, 'utf8'))[field] : [];
}
