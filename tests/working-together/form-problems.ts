import { parse } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** What each kind of element has to have and may have in `attributes`, and whether it is a question. */
const ELEMENTS: Readonly<Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  markdown: { needs: ['value'], may: [] },
  input: { needs: ['label'], may: ['description', 'placeholder', 'value'] },
  textarea: { needs: ['label'], may: ['description', 'placeholder', 'value', 'render'] },
  dropdown: { needs: ['label', 'options'], may: ['description', 'multiple', 'default'] },
  checkboxes: { needs: ['label', 'options'], may: ['description'] },
};

/**
 * What is wrong with an issue form, by a check of our own after the platform's documentation (“Syntax for issue forms”): the
 * published JSON Schema is in no package that could be installed, and the platform shows a broken form as no form at all.
 */
export function formProblems(text: string): readonly string[] {
  const form = parse(text) as Fields;
  const problems = [
    ...members('the form', form, ['name', 'description', 'body'], ['title', 'labels', 'assignees', 'type', 'projects']),
  ];
  const body = Array.isArray(form['body']) ? (form['body'] as readonly Fields[]) : [];
  if (!body.some(({ type }) => type !== 'markdown')) problems.push('the form asks nothing');
  const seen = new Set<string>();
  for (const element of body) {
    const id = String(element['id'] ?? element['type']);
    problems.push(...elementProblems(id, element));
    const label = (element['attributes'] as Fields | undefined)?.['label'];
    for (const unique of [`the id ${id}`, `the label ${String(label)}`]) {
      if (element['type'] !== 'markdown' && seen.has(unique)) problems.push(`${unique} stands twice`);
      seen.add(unique);
    }
  }
  return problems;
}

function elementProblems(id: string, element: Fields): readonly string[] {
  const kind = ELEMENTS[String(element['type'])];
  if (kind === undefined) return [`${id} is of the unknown kind ${String(element['type'])}`];
  const attributes = (element['attributes'] ?? {}) as Fields;
  const options = attributes['options'];
  const validations = (element['validations'] ?? {}) as Fields;
  return [
    ...members(id, element, ['type', 'attributes'], element['type'] === 'markdown' ? [] : ['id', 'validations']),
    ...members(`${id}'s attributes`, attributes, kind.needs, kind.may),
    ...members(`${id}'s validations`, validations, [], ['required']),
    ...(/^[A-Za-z0-9_-]+$/.test(id) ? [] : [`${id} is no id`]),
    ...(Array.isArray(options) && new Set(options.map(String)).size < options.length
      ? [`${id} has an option twice`]
      : []),
  ];
}

const members = (what: string, fields: Fields, needs: readonly string[], may: readonly string[]): readonly string[] => [
  ...needs.filter((name) => fields[name] === undefined || fields[name] === '').map((name) => `${what} has no ${name}`),
  ...Object.keys(fields)
    .filter((name) => !needs.includes(name) && !may.includes(name))
    .map((name) => `${what} may not have ${name}`),
];
