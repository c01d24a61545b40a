import type { Page } from 'playwright-core';

/** A screen of each kind of figure, by what it is. */
export const figureScreens = {
  overview: '#/overview?kind=real',
  'by department': '#/representation?pick=1-2-1&snapshot=cs-departments-2023',
  progression: '#/progression?snapshot=cs-science-engineering-2023',
  trends: '#/trends?snapshot=cs-science-engineering-2023',
  'two dates': '#/compare?snapshot=cs-science-engineering-2023',
  'two departments': '#/compare?part=31&series=cs-departments&snapshot=cs-departments-2023&with=part-5',
  departments: '#/departments',
  'made-up shares': '#/representation?series=illustrative-senior-roles',
  'made-up incidents': '#/incidents?series=illustrative-incidents',
};

/** Until every figure is drawn, whatever it is drawn as. */
export async function settle(page: Page): Promise<void> {
  await page.locator('figure:not(.placeholder)').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg') !== null),
  );
}
