import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedPolicy } from '../tools/contentSecurityPolicy.mjs';
import { serve } from '../tools/serve.mjs';
import { expectNoAxeViolations, launchBrowser, openPage, takeSurprises } from './harness.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head><body><main><h1>A page</h1>${body}</main></body></html>`;

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'harness-'));
  writeFileSync(path.join(folder, 'index.html'), page('<p>Quiet.</p>'));
  writeFileSync(path.join(folder, 'loud.html'), page('<script src="./loud.js"></script>'));
  writeFileSync(
    path.join(folder, 'loud.js'),
    "console.warn('a word'); setTimeout(() => { throw new Error('a fault'); });",
  );
  writeFileSync(path.join(folder, 'styled.html'), page('<p style="color: red">Red?</p>'));
  writeFileSync(
    path.join(folder, 'foreign.html'),
    page('<img alt="" src="https://elsewhere.example/pixel.png">'),
  );
  writeFileSync(path.join(folder, 'missing.html'), page('<script src="./not-there.js"></script>'));
  writeFileSync(path.join(folder, 'unnamed.html'), page('<button></button>'));
  server = await serve({ folder, subPath: '/team/app' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function surprisesOf(file: string): Promise<string> {
  const opened = await openPage(browser, `${server.url}${file}`);
  await opened.waitForTimeout(100);
  await opened.context().close();
  return takeSurprises().join('\n');
}

describe('the watch over a page', () => {
  it('has nothing to say about a quiet page', async () => {
    expect(await surprisesOf('')).toBe('');
  });

  it('reports a console message and an uncaught error', async () => {
    const surprises = await surprisesOf('loud.html');
    expect(surprises).toContain('console.warning: a word');
    expect(surprises).toContain('a fault');
  });

  it('reports what the policy blocked', async () => {
    expect(await surprisesOf('styled.html')).toMatch(/Content Security Policy/);
  });

  it('reports a request to another host', async () => {
    expect(await surprisesOf('foreign.html')).toContain(
      'request to another host: https://elsewhere.example/pixel.png',
    );
  });

  it('reports a file that is not there', async () => {
    expect(await surprisesOf('missing.html')).toMatch(/404/);
  });

  it('finds what axe finds', async () => {
    const opened = await openPage(browser, `${server.url}unnamed.html`);
    await expect(expectNoAxeViolations(opened)).rejects.toThrow(/button-name/);
  });
});

describe('the server', () => {
  it('sends the policy and the right types', async () => {
    const html = await fetch(server.url);
    expect(html.headers.get('content-security-policy')).toBe(servedPolicy);
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await fetch(`${server.url}loud.js`)).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  it('answers only below its path', async () => {
    const root = new URL('/', server.url).href;
    expect((await fetch(root)).status).toBe(404);
    expect((await fetch(`${root}team/app`)).url).toBe(server.url);
  });

  it.each([
    '/team/app/../../etc/passwd',
    '/team/app/%2e%2e/%2e%2e/etc/passwd',
    '/team/app/..%2f..%2fetc%2fpasswd',
    '/team/app/..%5c..%5cetc',
    '/team/app/.vite/manifest.json',
    '/team/app/%00',
    '/team/app/%',
  ])('does not leave its folder for %s', async (address) => {
    expect(await readStatus(address)).toBeGreaterThanOrEqual(400);
  });
});

/** As `fetch` would not: the address exactly as written. */
function readStatus(address: string): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
