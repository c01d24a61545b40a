import { templates } from '../../codebook/templates.ts';
import { saveTemplate } from '../../queries/templateFile.ts';
import { Card } from '../../ui/frame/Card.tsx';

/** A table to fill in for every kind of file that can be imported. */
export function TemplateList() {
  return (
    <Card
      title="Templates"
      about="No file yet? Each of these is a CSV with the names of its columns and nothing else, for you to fill in."
    >
      <details>
        <summary>Show the templates</summary>
        <ul className="import-notes">
          {templates.map((template) => (
            <li key={template.id}>
              <button type="button" className="link" onClick={() => saveTemplate(template)}>
                {template.title} (CSV)
              </button>
              <p className="small">{template.about}</p>
              <p className="small mono">{template.header.join(', ')}</p>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
