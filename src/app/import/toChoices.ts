import type { ImportChoices } from '../../queries/importRun.ts';
import type { ImportSession } from './importSession.ts';
import type { ImportStep } from './importSteps.ts';
import { toClaim } from './provenanceDraft.ts';

/** What the next run depends on: the provenance is handed over at the last step, so that no letter typed there starts a run. */
export function toChoices(session: ImportSession, step: ImportStep): ImportChoices | undefined {
  const { file, recipe, reading, draft, fixes, scope, moveReason } = session;
  if (file === undefined) return undefined;
  const said = moveReason === '' ? draft : { ...draft, caveats: `${draft.caveats}\n${moveReason}` };
  const claim = step === 'check' ? toClaim(said) : undefined;
  return {
    file,
    reading,
    ...(recipe === undefined ? {} : { recipe }),
    ...(claim === undefined ? {} : { provenance: claim }),
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(scope === undefined ? {} : { scope }),
  };
}
