import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { readMain, useApp, waitForFigures } from './app.ts';
import { type ChosenFile, chooseFile, confirmGuess, saveAsReal } from './importSteps.ts';

const file = (name: string, lines: readonly string[]): ChosenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});
/** A trust's published counts: 9 of its 22% and 17 of its 76% of 3,296 staff. */
const disciplinary = file('disciplinary.csv', [
  'Ethnicity,Number of staff,Entered formal disciplinary process',
  'White,2505,17',
  'BME,725,9',
  'Not stated,66,1',
]);
const training = file('training.csv', [
  'Ethnicity,Number of staff,Accessed non-mandatory training and CPD',
  'White,2505,1204',
  'BME,725,301',
  'Not stated,66,21',
]);
const discrimination = file('discrimination.csv', ['Ethnicity,Percentage', 'White,6.4', 'BME,15.5']);
const stops = file('stops.csv', [
  'Force,Ethnicity,Number of stops',
  'Avon and Somerset,White,5210',
  'Avon and Somerset,Black,1120',
  'Bedfordshire,White,2410',
  'Bedfordshire,Black,840',
]);
const population = file('population.csv', [
  'Force area,Age,Ethnic group,Population',
  'Avon & Somerset,All ages,White,1491970',
  'Avon & Somerset,All ages,Black,30923',
  'Bedfordshire,All ages,White,476647',
  'Bedfordshire,All ages,Black,29725',
]);

async function importReal(page: Page, chosen: ChosenFile, title: string): Promise<void> {
  await chooseFile(page, chosen);
  await confirmGuess(page);
  await saveAsReal(page, { publisher: 'A public body', title, date: '2026-03-31' });
}

describe('files of a trust and of a police force', () => {
  const app = useApp('at the root');

  it('fill an indicator of the NHS standard, which says what would fill the others', async () => {
    const page = await app.open('#/import');
    await page.getByText('Show the templates').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Outcomes (CSV)' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('TEMPLATE_outcomes.csv');
    expect(await readFile(await saved.path(), 'utf8')).toBe(
      '\ufeffPeriod,Band,Ethnic group,Eligible,With the outcome\r\n',
    );
    await importReal(page, disciplinary, 'Disciplinary processes');
    await page.goto(app.address('#/import'));
    await importReal(page, training, 'Training and CPD');
    await page.goto(app.address('#/import'));
    await importReal(page, discrimination, 'Discrimination at work');
    await page.goto(app.address('#/wres'));
    await page.getByRole('heading', { level: 1, name: /Workforce Race Equality Standard/ }).waitFor();
    await waitForFigures(page);
    await page.getByRole('heading', { name: 'Indicators without data' }).waitFor();
    const words = await readMain(page);
    expect(words).toContain('1.83 times as likely');
    expect(words).not.toContain('1.83 times as likely, look closer');
    // 1,204 of 2,505 over 301 of 725, White above the line as the standard has it.
    expect(words).toContain('1.16 times as likely');
    expect(words).toContain('White 6.4%, all other ethnic groups combined 15.5%');
    expect(words).toContain('% of the staff of each group who report discrimination at work');
    expect(words).toContain('2. Appointment from shortlisting');
    expect(words).not.toContain('4. Training');
    // The standard says what stands against what.
    expect(await page.getByRole('combobox', { name: 'Set against' }).count()).toBe(0);
    expect(words).toContain('Outcomes: people shortlisted and people appointed, by ethnic group.');
  });

  it('give rates and ratios of each area among its own people', async () => {
    const page = await app.open('#/import');
    await importReal(page, population, 'Residents');
    await page.goto(app.address('#/import'));
    await importReal(page, stops, 'Stop and search');
    await page.goto(app.address('#/incidents'));
    const among = page.getByRole('combobox', { name: 'Rates are among' });
    await among.selectOption({ index: 1 });
    await page.getByRole('heading', { name: /Rates? (?:is|are) higher/ }).waitFor();
    await waitForFigures(page);
    const words = await readMain(page);
    // 1,120 of 30,923 over 5,210 of 1,491,970; 840 of 29,725 over 2,410 of 476,647.
    expect(words).toContain('10.37');
    expect(words).toContain('5.59');
    await expect.poll(() => page.url()).toMatch(/among=snapshot-/);
  });
});
