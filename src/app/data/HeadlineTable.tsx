import { TableBox } from '../../ui/figure/TableBox.tsx';
import type { HeadlineComparison } from '../../workspace/compareHeadlines.ts';
import { headlineChangeText, headlineFormula, headlineText } from '../../workspace/words/headlineWords.ts';

/** The headline rates before and now; unprotected, for the analyst only. */
export function HeadlineTable({ headlines }: { readonly headlines: HeadlineComparison }) {
  return (
    <section>
      <h3>Headline rates</h3>
      <TableBox label="Headline rates before and now">
        <table>
          <caption>Headline rates before and now (unprotected)</caption>
          <thead>
            <tr>
              <th scope="col">Rate</th>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              <th scope="col">Change in points</th>
            </tr>
          </thead>
          <tbody>
            {headlines.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.label}, {headlineFormula(row)}
                </th>
                <td>{headlineText(row.before)}</td>
                <td>{headlineText(row.after)}</td>
                <td>{headlineChangeText(row.change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <p>
        Without intervals: a change says nothing yet of chance. Cells hidden by the publisher make a range.
        {headlines.regrouped
          ? ' The two read their ethnic groups in different classifications, so a group of one name may hold other people.'
          : ''}
      </p>
    </section>
  );
}
