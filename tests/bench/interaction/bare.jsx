// @ts-check
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBar, LabelList, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';

/** How many choices the control has: each is another set of numbers. */
const CHOICES = 60;

/** How many marks each chart has, as in `?marks=4,152`. */
const counts = (new URLSearchParams(location.search).get('marks') ?? '').split(',').map(Number);

/** Marks with an interval and their words, as plain as they come. @param {number} count @param {number} choice */
function toMarks(count, choice) {
  return Array.from({ length: count }, (_, at) => {
    const share = 2 + (((at + 1) * (choice + 3) * 7919) % 97) / 10;
    return { name: `Group ${at}`, share, interval: [1, 1.5], words: `${share.toFixed(1)}% of ${choice}` };
  });
}

/** @param {{ count: number, choice: number }} props */
function Chart({ count, choice }) {
  return (
    <figure>
      <ScatterChart width={1100} height={Math.max(120, count * 24)} margin={{ right: 120 }}>
        <XAxis type="number" dataKey="share" domain={[0, 16]} />
        <YAxis type="category" dataKey="name" width={150} interval={0} />
        <ReferenceLine x={6} stroke="#801650" label="all staff" />
        <Scatter data={toMarks(count, choice)} fill="#12436d" isAnimationActive={false}>
          <ErrorBar dataKey="interval" direction="x" isAnimationActive={false} />
          <LabelList dataKey="words" position="right" />
        </Scatter>
      </ScatterChart>
    </figure>
  );
}

/** What a control and its charts need at the least: a state, and Recharts with the same marks as ours. */
function Page() {
  const [choice, setChoice] = useState(0);
  return (
    <>
      <select
        aria-label="Choice"
        value={choice}
        onChange={({ target }) => {
          setChoice(Number(target.value));
        }}
      >
        {Array.from({ length: CHOICES }, (_, at) => (
          <option key={at}>{at}</option>
        ))}
      </select>
      {counts.map((count, at) => (
        <Chart key={at} count={count} choice={choice} />
      ))}
    </>
  );
}

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');
createRoot(place).render(<Page />);
