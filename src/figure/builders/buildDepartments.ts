import { change } from '../../codebook/methods/change.ts';
import { completion } from '../../codebook/methods/completion.ts';
import { reporting } from '../../codebook/methods/reporting.ts';
import type { ReleasedCell, ReleasedColumn, ReleasedGrid } from '../../disclosure/releasedTable.ts';
import type { ReturnStanding } from '../../kernel/departments.ts';
import type { FigureContent } from '../content.ts';
import type { FigureContext } from '../context.ts';
import { toTimeText } from '../number/toDateText.ts';
import { toTableCell } from '../table/buildLongTable.ts';
import type { TableCell, TableColumn } from '../tableModel.ts';
import { toValueText } from '../value/valueText.ts';
import { countWords, listWords } from '../words/listWords.ts';
import { changeWords, NOT_SAID, STANDING_KEY, STANDING_TEXT } from '../words/returnWords.ts';

/** More names than this are counted in a headline; the table has them all. */
const MOST_NAMED = 4;

/** Every department: how it stands now and stood at each date, its rates and their change; those that need a look come first. */
export function buildDepartments(table: ReleasedGrid, context: FigureContext): FigureContent {
  const rates = table.columns.flatMap((column, at) => (column.unit === 'share' ? [{ column, at }] : []));
  const dates = table.columns.flatMap((column, at) => (column.unit === 'share' ? [] : [{ column, at }]));
  const formerly = table.rows.some((row) => row.formerly !== undefined);
  const isSaid = tellingDates(table)[0] === true;
  const columns: TableColumn[] = [
    { key: 'row', text: 'Department', kind: 'head' },
    ...dates.map(({ column }): TableColumn => ({
      key: column.key,
      text: column.reference === undefined ? 'Without a date' : toTimeText(column.reference),
      kind: 'text',
    })),
    ...rates.flatMap(({ column }): TableColumn[] => [
      { key: column.key, text: column.label, kind: 'number' },
      { key: `${column.key}-change`, text: `${column.label}, change`, kind: 'text' },
    ]),
    ...(formerly ? [{ key: 'formerly', text: 'Follows [b]', kind: 'text' } as const] : []),
  ];
  const rows = table.rows.map((row, r) => ({
    key: row.key,
    role: 'member' as const,
    cells: [
      { text: row.label },
      ...dates.map(({ column, at }) => standingCell(column, table.cells[r]?.[at])),
      ...rates.flatMap(({ column, at }) => rateCells(column, table.cells[r]?.[at])),
      ...(formerly ? [{ text: listWords(row.formerly ?? []) }] : []),
    ],
  }));
  return {
    headline: headline(table),
    measure: `Departments, ${rates.length === 0 ? 'at each date' : 'at each date, and rates'}${context.date === undefined ? '' : `, ${context.date}`}`,
    chart: { kind: 'none', why: 'Shown as a table.' },
    table: { columns, rows },
    caption: 'Departments: who reported at each date',
    toolName: 'departments that reported',
    says: isSaid
      ? `${named(table, 'lapsed', 'stopped reporting')}; ${named(table, 'missing', 'missing')}; ${named(table, 'new', 'new')}`
      : NOT_SAID,
    ...(isSaid ? { reading: STANDING_KEY } : {}),
    methods: [...(rates.length === 0 ? [] : [completion, change]), reporting],
    summary: {
      howSure: isSaid
        ? 'Whether a department reported is a fact of the return; nothing is estimated.'
        : 'The file names departments; which of them were to report, and did, is not in it.',
      ask: isSaid ? askOf(table) : 'Who holds the list of departments that were expected and reported?',
    },
  };
}

function askOf(table: ReleasedGrid): string {
  if (namesOf(table, 'lapsed').length > 0)
    return 'What happened in the departments that stopped, and is a merger or new name behind it?';
  return namesOf(table, 'missing').length > 0
    ? 'Who calls the departments that did not report, before the next return?'
    : 'What keeps every department reporting?';
}

function standingCell({ unit }: ReleasedColumn, cell: ReleasedCell | undefined): TableCell {
  if (cell === undefined) return { text: '' };
  return cell.standing === undefined
    ? toTableCell(toValueText(cell.value, unit))
    : { text: STANDING_TEXT[cell.standing] };
}

/** Whether the file of each date says who reported, the latest first. */
function tellingDates({ columns, cells }: ReleasedGrid): readonly boolean[] {
  return columns.flatMap(({ unit }, at) =>
    unit === 'share' ? [] : [cells.some((row) => row[at]?.standing !== undefined)],
  );
}

function rateCells({ unit }: ReleasedColumn, cell: ReleasedCell | undefined): TableCell[] {
  if (cell === undefined) return [{ text: '' }, { text: '' }];
  const since = cell.since?.before;
  return [
    toTableCell(toValueText(cell.value, unit)),
    { text: since === undefined || since.kind === 'undefined' ? '' : changeWords(since) },
  ];
}

function namesOf({ rows }: ReleasedGrid, standing: ReturnStanding): readonly string[] {
  return rows.filter((row) => row.standing === standing).map(({ label }) => label);
}

/** `2 departments stopped reporting: Boundary Office and Energy Board`. */
function named(table: ReleasedGrid, standing: ReturnStanding, what: string): string {
  const names = namesOf(table, standing);
  if (names.length === 0) return `No department ${what === 'stopped reporting' ? what : `is ${what}`}`;
  const start = `${countWords(names.length, 'department')} ${what}`;
  return names.length > MOST_NAMED ? start : `${start}: ${listWords(names)}`;
}

function headline(table: ReleasedGrid): string {
  const [now = false, before = false] = tellingDates(table);
  if (!now) return NOT_SAID;
  if (before) return named(table, 'lapsed', 'stopped reporting');
  const missing = namesOf(table, 'missing');
  return missing.length === 0 ? 'Every expected department reported' : named(table, 'missing', 'missing');
}
