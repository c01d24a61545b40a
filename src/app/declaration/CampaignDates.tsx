import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import type { MarkedDate } from '../../figure/wording.ts';
import { isIsoDate } from '../../kernel/time.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { useChangeView } from '../view/useView.ts';
import './campaignDates.css';

/** Most dates that one picture can carry. */
const MOST_CAMPAIGNS = 10;

/** Campaign dates to mark in the trend, kept in the address; each can be taken away again. */
export function CampaignDates({ campaigns }: { readonly campaigns: readonly MarkedDate[] }) {
  const change = useChangeView();
  const [date, setDate] = useState('');
  const save = (dates: readonly string[]): void => {
    const text = [...new Set(dates)].sort().slice(0, MOST_CAMPAIGNS).join('_');
    change({ campaigns: text === '' ? undefined : text });
  };
  const dates = campaigns.map((campaign) => campaign.date);
  return (
    <div className="campaign-dates">
      <DateField
        label="Mark a campaign"
        hint="The rates before and after the date are shown under the trend."
        value={date}
        onChange={setDate}
      />
      <Button
        look="outline"
        disabled={!isIsoDate(date) || dates.length >= MOST_CAMPAIGNS}
        onPress={() => {
          save([...dates, date]);
          setDate('');
        }}
      >
        Mark the date
      </Button>
      {dates.length === 0 ? null : (
        <ul aria-label="Campaigns marked">
          {dates.map((marked) => (
            <li key={marked}>
              {toDateText(marked)}{' '}
              <Button
                look="quiet"
                about={toDateText(marked)}
                onPress={() => save(dates.filter((one) => one !== marked))}
              >
                Take away
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
