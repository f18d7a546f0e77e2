import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { registerSchema, validate } from '@hyperjump/json-schema/draft-04';
import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import { schema } from 'ctrf';

/**
 * The schema of OASIS in draft-04, whose `id` is where the validator looks it up. One pattern in it, of a language tag,
 * is no regular expression under Unicode rules; errata 01 of the standard mended it, and so is it here.
 */
const sarif = JSON.parse(
  JSON.stringify(published).replaceAll('^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$', '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$'),
) as typeof published;
registerSchema(sarif as Parameters<typeof registerSchema>[0]);

/** The basic output of a document that is not valid. */
interface Failed {
  readonly errors: readonly { readonly instanceLocation: string; readonly keyword: string }[];
}

/** What the SARIF 2.1.0 schema has against a document. */
export async function problemsOfSarif(text: string): Promise<readonly string[]> {
  const output = await validate(sarif.id, JSON.parse(text) as never, 'BASIC');
  if (output.valid) return [];
  return (output as Failed).errors.map(({ instanceLocation, keyword }) => `${instanceLocation} ${keyword}`);
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const ctrf = ajv.compile(schema);

/** What the CTRF schema has against a document; its summary has to count its tests. */
export function problemsOfCtrf(text: string): readonly string[] {
  const document = JSON.parse(text) as { results: { tests: { status: string }[]; summary: Record<string, number> } };
  if (!ctrf(document)) return (ctrf.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
  const { tests, summary } = document.results;
  return ['passed', 'failed', 'skipped', 'pending', 'other'].flatMap((status) => {
    const found = tests.filter((test) => test.status === status).length;
    return found === summary[status] ? [] : [`${status}: ${summary[status]} in the summary, ${found} tests`];
  });
}
