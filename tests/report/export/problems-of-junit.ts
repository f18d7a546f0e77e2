import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = {
  fileName: 'junit-10.xsd',
  contents: readFileSync(new URL('schemas/junit-10.xsd', import.meta.url), 'utf8'),
};

/** What the schema of Jenkins, or XML itself, has against a document. */
export async function problemsOfJunit(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: text }], schema: [schema] });
  return errors.map(({ message }) => message);
}
