import { queryOptions } from '@tanstack/react-query';
import { readCatalogueFile } from '../io/catalogue.ts';
import { type Catalogue, parseCatalogue } from '../snapshot/parseCatalogue.ts';
import { IssuesError } from './toIssues.ts';

const PACKAGE = 'datapackage.json';

/** The published catalogue that ships with the app. Rejects with a fault or with the issues of what came. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }): Promise<Catalogue> => {
    const { bytes, mediaType } = await readCatalogueFile(PACKAGE, signal);
    const text = new TextDecoder().decode(bytes);
    if (!/json/.test(mediaType) || !text.trimStart().startsWith('{'))
      throw new IssuesError([{ code: 'resource-wrong-type', resource: PACKAGE, found: mediaType }]);
    const parsed = parseCatalogue(parseJson(text));
    if (parsed.kind === 'error') throw new IssuesError(parsed.error);
    return parsed.value;
  },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IssuesError([
      {
        code: 'resource-malformed',
        resource: PACKAGE,
        found: cause instanceof Error ? cause.message : 'JSON',
      },
    ]);
  }
}
