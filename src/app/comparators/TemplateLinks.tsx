import { type Template, templates } from '../../codebook/templates.ts';
import { saveTemplate } from '../../queries/templateFile.ts';

/** Templates of files that would fill a place, to be saved and filled in. */
export function TemplateLinks({ ids }: { readonly ids: readonly Template['id'][] }) {
  return (
    <p>
      To fill in:{' '}
      {templates
        .filter(({ id }) => ids.includes(id))
        .map((template, at) => (
          <span key={template.id}>
            {at === 0 ? null : ', '}
            <button type="button" className="link" onClick={() => saveTemplate(template)}>
              template of {template.title.toLowerCase()} (CSV)
            </button>
          </span>
        ))}
    </p>
  );
}
