import type { Provenance } from '../../kernel/provenance.ts';
import { EMPTY_DRAFT, type ProvenanceDraft } from '../import/provenanceDraft.ts';

/** A provenance as the form that would state it. */
export function toDraft(provenance: Provenance): ProvenanceDraft {
  const [source] = provenance.sources;
  const { reference } = source;
  const common: ProvenanceDraft = {
    ...EMPTY_DRAFT,
    kind: provenance.kind,
    title: source.title,
    handling: provenance.handling,
    finality: provenance.finality,
    licence: provenance.licence ?? '',
    caveats: provenance.caveats.join('\n'),
    notForReleaseBefore: provenance.notForReleaseBefore ?? '',
    ...(reference?.kind === 'date' ? { date: reference.date } : {}),
    ...(reference?.kind === 'period' ? { time: 'period', from: reference.from, to: reference.to } : {}),
  };
  if (provenance.kind === 'illustrative') {
    const [{ standsFor, styledAfter = '' }] = provenance.sources;
    return { ...common, standsFor, styledAfter };
  }
  const [{ publisher, owner, standing, address = '' }] = provenance.sources;
  return { ...common, publisher, owner, standing, address };
}
