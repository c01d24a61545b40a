import { toGroupedMeaning } from '../codebook/ethnicity/meaning.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import { type PublishedNumber, type SharesContent, type Snapshot, TOTAL_CODE } from '../snapshot/snapshot.ts';
import type { Headline, HeadlineValue } from './headline.ts';

/**
 * Every share of a snapshot of published shares, under its group and the other labels it stands at. Nothing is worked out: two labels
 * that mean one group stay two. As in the figures (`metrics/measureShares.ts`), no classification widens a group.
 */
export function listPublishedHeadlines(
  content: SharesContent,
  mapping: Snapshot['mapping'],
): readonly Headline[] {
  const { dimensions, entries } = content;
  const seen = new Set<string>();
  return entries.map(({ codes, share }): Headline => {
    const parts = dimensions.map(({ id, role, labels }, at) => {
      const code = codes[at] ?? TOTAL_CODE;
      const label = code === TOTAL_CODE ? 'all' : (labels[code] ?? '');
      const meaning = role === 'characteristic' ? mapping.meanings.get(id)?.[code] : undefined;
      const group = meaning === undefined ? undefined : toGroupedMeaning(meaning, label, 'detailed');
      return {
        id,
        label,
        display: group?.display ?? label,
        key: group?.id ?? label,
        order: group?.order ?? 0,
      };
    });
    const byGroup = canonicalJson(parts.map(({ id, key }) => [id, key]));
    const isSecond = seen.has(byGroup);
    seen.add(byGroup);
    return {
      key: isSecond ? canonicalJson(parts.map(({ id, label }) => [id, label])) : byGroup,
      label: parts.map(({ label, display }) => (isSecond ? label : display)).join(', '),
      kind: 'published',
      order: parts.reduce((sum, { order }) => sum + order, 0),
      value: toValue(share),
    };
  });
}

function toValue(share: PublishedNumber): HeadlineValue {
  if (share.kind === 'known') return { kind: 'share', low: share.value, high: share.value };
  return { kind: 'absent', why: share.kind === 'suppressedAtSource' ? 'hidden' : 'not-held' };
}
