import type { Snapshot } from '../snapshot/snapshot.ts';

/** A snapshot's cells as a resource of a Frictionless data package. */
export function toResource(
  snapshot: Snapshot,
  { path, sha256, bytes }: { readonly path: string; readonly sha256: string; readonly bytes: number },
): Readonly<Record<string, unknown>> {
  const { provenance } = snapshot;
  return {
    name: snapshot.id.toLowerCase(),
    title: snapshot.title,
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    sources:
      provenance.kind === 'real'
        ? provenance.sources.map(({ publisher, title, address }) => ({
            title: `${publisher}: ${title}`,
            ...(address === undefined ? {} : { path: address }),
          }))
        : provenance.sources.map(({ title }) => ({ title: `Illustrative, made up: ${title}` })),
    ...(provenance.licence === undefined ? {} : { licenses: [{ title: provenance.licence }] }),
    schema: { fields: toFields(snapshot), missingValues: [''] },
  };
}

function toFields({ content }: Snapshot): readonly { readonly name: string; readonly type: string }[] {
  const text = (name: string) => ({ name, type: 'string' });
  const number = (name: string) => ({ name, type: 'number' });
  switch (content.kind) {
    case 'counts':
      return [...content.dimensions.map(({ id }) => text(id)), number('count'), text('state')];
    case 'shares':
      return [
        ...content.dimensions.map(({ id }) => text(id)),
        number('share'),
        text('state'),
        number('base'),
      ];
    case 'measures':
      return [...['measure', 'group', 'breakdown', 'period'].map(text), number('value'), text('state')];
    case 'returns':
      return [
        ...content.dimensions.map(({ id }) => text(id)),
        text('field'),
        number('return'),
        text('state'),
      ];
  }
}
