import { useId } from 'react';
import type { Panel } from '../../figure/chartModel.ts';
import type { FigureWith } from './figureWith.ts';
import { Hatch } from './Hatch.tsx';
import { markInk } from './markInk.ts';
import './chart.css';

/** Numbers side by side, each on its own: a scorecard, or measures without a common unit. */
export function Panels({ figure }: { readonly figure: FigureWith<'panels'> }) {
  const { layout, panels } = figure.chart;
  return (
    <ul className={`panels ${layout}`}>
      {panels.map((panel) => (
        <li key={panel.key}>
          <span className="vh">{panel.spoken}</span>
          <div aria-hidden="true">
            <div className="label">{panel.label}</div>
            {layout === 'score' ? (
              <div className={`value ${sizeOf(panel)}`}>{panel.text}</div>
            ) : (
              <div className="with-sign">
                <Sign figure={figure} />
                <div className={`value ${sizeOf(panel)}`}>{panel.text}</div>
              </div>
            )}
            {panel.detail === undefined ? null : <div className="detail">{panel.detail}</div>}
            {panel.small === undefined ? null : <div className="aside">{panel.small}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Long texts are set smaller, so that a range stays in its panel. */
function sizeOf(panel: Panel): 'short' | 'long' | 'longest' {
  if (panel.text.length <= 10) return 'short';
  return panel.text.length <= 24 ? 'long' : 'longest';
}

/** A square of the figure's ink: solid or hatched, never a length that could be compared. */
function Sign({ figure }: { readonly figure: FigureWith<'panels'> }) {
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  return (
    <svg width="36" height="36" viewBox="0 0 36 36" focusable="false">
      {figure.kind === 'illustrative' ? <Hatch id={hatch} /> : null}
      <rect x="1" y="1" width="34" height="34" {...markInk(figure.kind, hatch)} />
    </svg>
  );
}
