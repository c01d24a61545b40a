import { useState } from 'react';
import { toDateText } from '../../figure/number/toDateText.ts';
import type { MarkedDate } from '../../figure/wording.ts';
import { isIsoDate } from '../../kernel/time.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import {
  type GoalSettings,
  MOST_CAMPAIGNS,
  withCampaign,
  withoutCampaign,
} from '../../workspace/goalSettings.ts';

interface CampaignFormProps {
  readonly settings: GoalSettings;
  readonly onSave: (settings: GoalSettings) => void;
  /** Marked by the link that was opened, and not kept. */
  readonly linked: readonly MarkedDate[];
  readonly onLinked: (left: readonly MarkedDate[]) => void;
}

/** Campaign dates of a series: marked in the trend of its rates, with the rates before and after each set side by side. */
export function CampaignForm({ settings, onSave, linked, onLinked }: CampaignFormProps) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const kept = settings.campaigns ?? [];
  const isFull = kept.length >= MOST_CAMPAIGNS;
  const mark = (marked: MarkedDate): void => {
    onSave(withCampaign(settings, marked));
    onLinked(linked.filter((one) => one.date !== marked.date));
  };
  return (
    <fieldset>
      <legend>Campaigns</legend>
      <p className="small">
        The rates before and after each date stand under the trend. What moved them is not known from the
        date.
      </p>
      <ul className="goal-list">
        {kept.map((campaign) => (
          <li key={campaign.date}>
            {campaign.text}, {toDateText(campaign.date)}{' '}
            <Button
              look="quiet"
              about={`${campaign.text}, ${toDateText(campaign.date)}`}
              onPress={() => onSave(withoutCampaign(settings, campaign.date))}
            >
              Take away
            </Button>
          </li>
        ))}
        {linked.map((campaign) => (
          <li key={campaign.date}>
            {toDateText(campaign.date)}, from the link{' '}
            <Button
              look="quiet"
              about={toDateText(campaign.date)}
              disabled={isFull}
              onPress={() => mark(campaign)}
            >
              Keep
            </Button>
            <Button
              look="quiet"
              about={toDateText(campaign.date)}
              onPress={() => onLinked(linked.filter((one) => one !== campaign))}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <div className="goal-fields">
        <DateField label="Date of the campaign" value={date} onChange={setDate} />
        <TextField label="What it was (optional)" value={name} onChange={setName} />
        <Button
          look="outline"
          disabled={!isIsoDate(date) || isFull}
          onPress={() => {
            mark({ date, text: name.trim() === '' ? 'Campaign' : name.trim() });
            setDate('');
            setName('');
          }}
        >
          Mark the date
        </Button>
      </div>
      {isFull ? <p className="small">Ten dates are marked: take one away to mark another.</p> : null}
    </fieldset>
  );
}
