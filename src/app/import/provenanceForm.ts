import type { ProvenanceDraft } from './provenanceDraft.ts';

/** What a group of fields of the form is given. */
export interface FormProps {
  readonly draft: ProvenanceDraft;
  readonly onDraft: (change: Partial<ProvenanceDraft>) => void;
  /** What is wrong with a field, once the form was handed in. */
  readonly errorOf: (field: string) => string | undefined;
}
