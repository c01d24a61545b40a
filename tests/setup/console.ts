import { afterEach, beforeEach, vi } from 'vitest';

/**
 * An unexpected console message fails the test during which it appeared. A test that expects one replaces the
 * method itself: `vi.spyOn(console, 'error').mockImplementation(() => undefined)`.
 */
const methods = ['error', 'warn', 'info', 'log', 'debug'] as const;
let messages: string[] = [];

beforeEach(() => {
  messages = [];
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      messages.push(`console.${method}: ${parts.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  if (messages.length > 0) throw new Error(`Unexpected console output:\n${messages.join('\n')}`);
});
