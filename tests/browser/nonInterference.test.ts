import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { planProtection } from '../../src/disclosure/planning/planProtection.ts';
import type { SnapshotPlan } from '../../src/disclosure/planning/plan.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { DEFAULT_POLICY } from '../../src/kernel/policy.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { makeTwin } from '../properties/workforces.ts';
import { useApp, type App } from './app.ts';
import { chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

const record = { publisher: 'The Department', title: 'Staff return', date: '2026-04-04' };
const groups = ['White British', 'White Irish', 'Indian', 'Pakistani', 'Black African', 'Prefer not to say'];
const departments = ['Analysis', 'Labs', 'Policy'];
const grades = ['Grade 6', 'Grade 7', 'SEO', 'EO'];
const NOW = new Date('2026-05-05T10:00:00Z');

/** Screens inside the analyst's boundary: they show unprotected counts, and say so. */
const INSIDE_SCREEN = '/audit';
const INSIDE = ['/import', '/data', INSIDE_SCREEN];

const screens = [
  ...readFileSync(path.resolve('src/app/router.tsx'), 'utf8').matchAll(/path: '(\/[a-z]*)'/g),
].flatMap(([, screen = '']) => (INSIDE.includes(screen) ? [] : [screen]));

function toCsv(countOf: (department: string, grade: string, group: string) => number): string {
  const rows = departments.flatMap((department) =>
    grades.flatMap((grade) =>
      groups.map((group) => `${department},${grade},${group},${countOf(department, grade, group)}`),
    ),
  );
  return ['Department,Grade,Ethnic group,Headcount', ...rows].join('\n');
}

/** A return in which many counts are small; made up for this test. */
const first = toCsv((department, grade, group) => {
  const [d, g, e] = [departments.indexOf(department), grades.indexOf(grade), groups.indexOf(group)];
  return e === 0 ? 60 + 20 * g + 7 * d : (e * 7 + g * 5 + d * 3) % 17;
});

async function readSnapshot(csv: string): Promise<Snapshot> {
  let ids = 0;
  const { date } = record;
  const { snapshots } = await ingest(
    { bytes: new TextEncoder().encode(csv), name: 'return.csv' },
    {
      importedAt: NOW.toISOString(),
      newId: () => `id-${(ids += 1)}`,
      provenance: {
        kind: 'real',
        publisher: record.publisher,
        title: record.title,
        owner: 'The people team',
        standing: 'management-information',
        reference: { kind: 'date', date },
        caveats: [],
        handling: 'none',
        finality: 'final',
      },
    },
  );
  const [snapshot] = snapshots;
  if (snapshot === undefined) throw new Error('the return was not read');
  return snapshot;
}

async function planFor(snapshot: Snapshot): Promise<SnapshotPlan> {
  const plan = await planProtection([snapshot], DEFAULT_POLICY);
  const [only] = plan.kind === 'planned' ? plan.snapshots : [];
  if (only === undefined) throw new Error('no plan');
  return only;
}

/** The return of the year before, the same in both workspaces; made up for this test. */
const lastYear = toCsv((department, grade, group) => {
  const [d, g, e] = [departments.indexOf(department), grades.indexOf(grade), groups.indexOf(group)];
  return e === 0 ? 61 + 20 * g + 7 * d : (e * 5 + g * 7 + d * 3) % 16;
});

/** The same return with other hidden counts. */
async function toSecond(): Promise<string> {
  const snapshot = await readSnapshot(first);
  const plan = await planFor(snapshot);
  const twin = makeTwin(snapshot, plan);
  if (twin?.content.kind !== 'counts') throw new Error('no twin');
  const { dimensions, cells } = twin.content;
  const at = (id: string): number => dimensions.findIndex(({ role }) => role === id);
  const labelOf = (role: string, cell: number): string =>
    dimensions[at(role)]?.labels[cells.codes[at(role)]?.[cell] ?? 0] ?? '';
  const second = toCsv(
    (department, grade, group) =>
      [...cells.counts].find(
        (_, cell) =>
          labelOf('breakdown', cell) === department &&
          labelOf('grade', cell) === grade &&
          labelOf('characteristic', cell) === group,
      ) ?? 0,
  );
  const other = await planFor(await readSnapshot(second));
  expect(second).not.toBe(first);
  expect(other.hidden.join('')).toBe(plan.hidden.join(''));
  return second;
}

/** Chance that is the same in every page: ids are random for safety, and pinned here so that they can be compared. What is copied is kept. */
const PINNED_CHANCE = `{
  let state = 1;
  crypto.getRandomValues = (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      bytes[at] = state >>> 16;
    }
    return bytes;
  };
  globalThis.copied = [];
  // A page without an address of its own has no clipboard.
  const write = navigator.clipboard?.write.bind(navigator.clipboard);
  if (write !== undefined)
    navigator.clipboard.write = async (items) => {
      await write(items);
      const texts = items.flatMap((item) => item.types.map(async (type) => (await item.getType(type)).text()));
      globalThis.copied.push((await Promise.all(texts)).join('\\n'));
    };
}`;

declare global {
  var copied: readonly string[];
}

/** Everything of a workspace that can be seen or taken out, by name; long things by their hash, which says as much. */
type Seen = Map<string, string>;

async function look(app: App, csv: string): Promise<Seen> {
  const page = await app.open('#/protection', {
    context: { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true },
  });
  await page.context().addInitScript(PINNED_CHANCE);
  await page.clock.setFixedTime(NOW);
  await page.goto(app.address('#/import'));
  await page.reload();
  await saveReturn(page, lastYear, { ...record, date: '2025-04-04' });
  await page.goto(app.address('#/import'));
  await saveReturn(page, csv, record);
  const seen: Seen = new Map();
  const own = new URL(page.url()).hash.split('?')[1] ?? '';
  seen.set('address', own);
  for (const screen of screens) {
    const hasFigures = await lookAtScreen(page, app.address(`#${screen}?${own}`), screen, seen);
    if (!hasFigures) continue;
    const others = screen === '/representation' ? ['&groups=detailed', '&groups=white-and-all-other'] : [];
    // With one number looked at closely, where the screen lets one be picked.
    for (const search of ['&part=1&groups=detailed&pick=1-2-1', ...others])
      await lookAtScreen(page, app.address(`#${screen}?${own}${search}`), `${screen}${search}`, seen);
  }
  await takeOut(page, app.address(`#/representation?${own}&groups=detailed`), seen);
  await publish(page, app.address('#/papers?step=publication'), seen);
  for (const [part, department] of departments.entries())
    await lookAtScreen(
      page,
      app.address(`#${INSIDE_SCREEN}?${own}&part=${part}&groups=detailed`),
      `${INSIDE_SCREEN} ${department}`,
      seen,
    );
  return seen;
}

async function saveReturn(page: Page, csv: string, source: typeof record): Promise<void> {
  await chooseFile(page, { name: 'return.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await confirmGuess(page);
  const series = page.getByRole('combobox', { name: 'It belongs to' });
  await page.getByRole('radio', { name: 'Real figures' }).check();
  if ((await series.locator('option', { hasText: source.title }).count()) > 0)
    await series.selectOption({ label: source.title });
  await saveAsReal(page, source);
  await waitUntilStill(page);
}

/** Looks at a screen as it stands, with a mark said, as tables, and at what its buttons copy; says whether it has figures. */
async function lookAtScreen(page: Page, address: string, name: string, seen: Seen): Promise<boolean> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('main h1').waitFor();
  // What stands under every screen comes last.
  await page.locator('footer p').first().waitFor();
  await page.waitForLoadState('networkidle');
  await waitUntilStill(page);
  seen.set(name, await toText(page));
  if ((await page.locator('figure').count()) === 0) return false;
  for (const [at, mark] of (await page.locator('figure [tabindex="0"]').all()).entries()) {
    await mark.focus();
    await page.keyboard.press('ArrowDown');
    seen.set(`${name} mark ${at}`, await toText(page));
  }
  const buttons = await page.getByRole('button', { name: /^Copy table/ }).all();
  for (const [at, button] of buttons.entries()) {
    await button.click();
    await page.waitForFunction((length) => globalThis.copied.length > length, at);
  }
  seen.set(`${name} copies`, (await page.evaluate(() => globalThis.copied)).join('\n'));
  // A pressed button takes another name.
  const tables = page.getByRole('button', { name: /^Table/ });
  for (let left = await tables.count(); left > 0; left -= 1) await tables.first().click();
  seen.set(`${name} as tables`, await toText(page));
  return true;
}

/** Waits until nothing on the page is on its way and nothing has changed for a while. */
async function waitUntilStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout>;
        const wait = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            const isBusy = document.querySelector('[role="progressbar"], [aria-busy="true"]') !== null;
            const isDrawn = [...document.querySelectorAll('.chart')].every(
              (chart) => chart.querySelector('svg') !== null,
            );
            if (isBusy || !isDrawn) return wait();
            observer.disconnect();
            resolve();
          }, 200);
        };
        const observer = new MutationObserver(wait);
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        wait();
      }),
  );
}

/**
 * The whole page as it stands, with its title and address. React numbers its ids by how often it drew before, which is a
 * matter of how busy the machine is: they are numbered anew in the order of the page. So is in which order parts of the program
 * were fetched, which the head lists.
 */
async function toText(page: Page): Promise<string> {
  const text = await page.evaluate(() => `${document.title}\n${location.hash}\n${document.body.outerHTML}`);
  const numbers = new Map<string, string>();
  return text.replace(/_r_[0-9a-z]+_|recharts[0-9]+/g, (id) => {
    const known = numbers.get(id) ?? `id-${numbers.size}`;
    numbers.set(id, known);
    return known;
  });
}

/** Every file that the first figure of a screen can be taken out as, and every copy of it. */
async function takeOut(page: Page, address: string, seen: Seen): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('figure .tools').first().waitFor();
  await waitUntilStill(page);
  const figure = page.locator('figure').first();
  for (const menu of ['Download', 'Copy']) {
    const choices = figure.locator(`ul[aria-label^="${menu}:"] button`);
    for (const [at, name] of (await choices.allTextContents()).entries()) {
      await figure.locator(`button[aria-label^="${menu}:"]`).click();
      const download = menu === 'Download' ? page.waitForEvent('download') : undefined;
      const copies = await page.evaluate(() => globalThis.copied.length);
      await choices.nth(at).click();
      if (download === undefined) {
        await page.waitForFunction((before) => globalThis.copied.length > before, copies);
        seen.set(`copy ${name}`, await page.evaluate(() => globalThis.copied.at(-1) ?? ''));
        continue;
      }
      const file = await download;
      const bytes = readFileSync(await file.path());
      const hash = createHash('sha256').update(bytes).digest('hex');
      seen.set(`file ${name}`, `${file.suggestedFilename()} ${hash}`);
    }
  }
}

/** The publication of the whole series, each department on its own as well: every byte of it. */
async function publish(page: Page, address: string, seen: Seen): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('checkbox', { name: record.title, exact: true }).check();
  await page.getByRole('checkbox', { name: /^Each department/ }).check();
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Make the file' }).click();
  const file = await download;
  const bytes = readFileSync(await file.path());
  seen.set('file Publication', `${file.suggestedFilename()} ${bytes.toString('latin1')}`);
}

describe('two workspaces that differ only in hidden counts', () => {
  const app = useApp('at the root');
  let second = '';
  beforeAll(async () => {
    second = await toSecond();
  });

  it('cannot be told apart: the same pages, addresses, clipboard and files, on every screen but the analyst’s', async () => {
    const [mine, theirs] = await Promise.all([look(app, first), look(app, second)]);
    expect(screens.length).toBeGreaterThan(8);
    expect([...mine.keys()]).toEqual([...theirs.keys()]);
    // The analyst's own screen tells them apart: what is compared here could differ.
    const inside = [...mine.keys()].filter((name) => name.startsWith(INSIDE_SCREEN));
    expect(inside.filter((name) => mine.get(name) !== theirs.get(name))).not.toEqual([]);
    for (const name of inside) mine.delete(name);
    const unlike = [...mine].filter(([name, text]) => theirs.get(name) !== text);
    expect(unlike.map(([name, text]) => `${name}: ${firstDifference(text, theirs.get(name) ?? '')}`)).toEqual(
      [],
    );
    expect([...mine.values()].join('')).toContain('[c]');
    expect([...mine.keys()].filter((name) => name.includes('copies')).length).toBeGreaterThan(10);
    expect([...mine.keys()].filter((name) => name.startsWith('file')).length).toBeGreaterThan(5);
    expect([...mine.values()].filter((text) => text.includes('class="one-number')).length).toBeGreaterThan(3);
  }, 600_000);
});

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((letter, k) => letter !== b[k]);
  return `${a.slice(Math.max(0, at - 60), at + 60)} | ${b.slice(Math.max(0, at - 60), at + 60)}`;
}
