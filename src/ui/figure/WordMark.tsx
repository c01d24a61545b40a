import { useId } from 'react';

/** "ILLUSTRATIVE" tiled over the whole picture, drawn and not a background, so that paper has it too. */
export function WordMark() {
  const id = `wordmark${useId().replace(/\W/g, '')}`;
  return (
    <svg className="wordmark" width="100%" height="100%" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="118" height="58" patternUnits="userSpaceOnUse">
          <text x="4" y="36" fontSize="13" fontWeight="700" transform="rotate(-14 59 29)">
            ILLUSTRATIVE
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
