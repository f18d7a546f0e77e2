import { readFileSync } from 'node:fs';
import vocabulary from '@vocabulary/earl';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const EARL = 'http://www.w3.org/ns/earl#';
const known = new Set(vocabulary({ factory: DataFactory }).map(({ subject }) => subject.value));
const shapes = new Store(new Parser().parse(readFileSync(new URL('schemas/earl.ttl', import.meta.url), 'utf8')));
const validator = new Validator(shapes);

/** A document that is loaded from elsewhere would make its meaning depend on a network. */
const offline = (url: string): never => {
  throw new Error(`the document refers to ${url}`);
};

/** What the vocabulary of EARL 1.0 and the shapes over it have against a JSON-LD document. */
export async function problemsOfEarl(text: string): Promise<readonly string[]> {
  const document = JSON.parse(text) as object;
  const lines = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: offline });
  const quads = new Parser({ format: 'N-Quads' }).parse(lines as string);
  const graph = new Store(quads);
  const strange = quads
    .flatMap(({ predicate, object }) => [predicate.value, object.value])
    .filter((iri) => iri.startsWith(EARL) && !known.has(iri))
    .map((iri) => `${iri} is no term of EARL`);
  if (graph.countQuads(null, null, `${EARL}Assertion`, null) === 0) strange.push('there is no assertion');
  const { results } = await validator.validate(graph);
  return [
    ...new Set(strange),
    ...results.map(
      ({ path, message, focusNode }) =>
        `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join(', ')}`,
    ),
  ];
}
