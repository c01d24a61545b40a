import { QueryClientProvider } from '@tanstack/react-query';
import { configure, screen } from '@testing-library/react';
import { useState } from 'react';
import { vi } from 'vitest';
import { ImportPage } from '../../../../src/app/import/ImportPage.tsx';
import type { ImportStep } from '../../../../src/app/import/importSteps.ts';
import { type KeptImport, KeptImportContext } from '../../../../src/app/import/keptImport.ts';
import type { Library } from '../../../../src/queries/libraryQuery.ts';
import { buildQueryClient } from '../../../../src/queries/queryClient.ts';
import { renderUi } from '../../ui/renderUi.ts';

// Each choice reads the file again; on a busy machine that takes more than the second that is waited for else.
configure({ asyncUtilTimeout: 10_000 });

const nothingHeld: Library = { series: [], snapshots: [], issues: [] };

/** The import on a page of its own, with a step that moves as the address would. */
export function openImport(
  given: { readonly library?: Library; readonly step?: ImportStep; readonly kept?: KeptImport } = {},
) {
  const { library = nothingHeld, step = 'file', kept } = given;
  const onSaved = vi.fn();
  const onLeave = vi.fn();
  function Page() {
    const [at, setAt] = useState<ImportStep>(step);
    return <ImportPage step={at} onStep={setAt} library={library} onSaved={onSaved} onLeave={onLeave} />;
  }
  const page = renderUi(
    <QueryClientProvider client={buildQueryClient()}>
      <KeptImportContext value={kept}>
        <Page />
      </KeptImportContext>
    </QueryClientProvider>,
  );
  const press = async (name: string | RegExp) => page.user.click(await screen.findByRole('button', { name }));
  const choose = async (text: string | Uint8Array<ArrayBuffer>, name = 'workforce.csv') => {
    const input = screen.getByLabelText(/Choose (a|another) file/, { selector: 'input' });
    await page.user.upload(input, new File([text], name));
  };
  return { ...page, onSaved, onLeave, press, choose };
}

/** A row of the account as the panel has it: its number as text. */
export function readAccount(line: string | RegExp): string | undefined {
  return screen.queryByText(line, { selector: '.account dt' })?.nextElementSibling?.textContent ?? undefined;
}
