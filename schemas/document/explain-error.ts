import type { FindingCode } from './codes.ts';
import type { Finding, Place } from './finding.ts';
import { pointerTo } from './json-pointer.ts';
import { kindOf, kindWords, rangeWords } from './kind-words.ts';
import { finding, type FindingParams } from './make-finding.ts';
import { nearest } from './nearest.ts';
import { patternWords, schemaWords } from './schema-words.ts';
import type { Part } from './source-document.ts';
import { clausesOf, type ValidationError } from './validate.ts';

/** One error as a finding that still lacks its place. */
export interface Explained {
  readonly pointer: string;
  readonly part: Part;
  readonly findingAt: (place: Place) => Finding;
}

const FORMATS: Readonly<Record<string, { en: string; zh: string }>> = {
  date: { en: 'a date, such as 2026-06-10', zh: '日期，例如2026-06-10' },
  'date-time': { en: 'a time, such as 2026-06-10T08:00:00Z', zh: '时间，例如2026-06-10T08:00:00Z' },
  uri: { en: 'a URI, such as https://example.org', zh: 'URI，例如https://example.org' },
};

/** Says what one error of a validator means to the writer of the document, and how to mend it. */
export function explain(error: ValidationError): Explained {
  const { instancePath, keyword, params, parentSchema, data } = error;
  const [clause] = clausesOf(parentSchema);
  const say = <Code extends FindingCode>(
    code: Code,
    words: FindingParams<Code>,
    pointer = instancePath,
    part: Part = 'value',
  ): Explained => ({
    pointer,
    part,
    findingAt: (place) => finding(code, place, words, clause === undefined ? {} : { clause }),
  });
  const named = (name: string): string => String(params[name] ?? '');
  const member = (property: string): string => pointerTo(instancePath, property);
  const got = shown(data);
  const limit = Number(params['limit']);

  switch (keyword) {
    case 'required':
      return say('schema-required', { property: named('missingProperty') });
    case 'dependentRequired':
      return say('schema-dependent-required', { property: named('missingProperty'), because: named('property') });
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const property = named(keyword === 'additionalProperties' ? 'additionalProperty' : 'unevaluatedProperty');
      const known = [parentSchema?.['x-known']].flat().filter((name) => typeof name === 'string');
      const missing = known.filter((name) => !(typeof data === 'object' && data !== null && Object.hasOwn(data, name)));
      const meant = nearest(property, missing);
      const words = { property, known, ...(meant === undefined ? {} : { nearest: meant }) };
      return say('schema-unknown-property', words, member(property), 'key');
    }
    case 'propertyNames':
      return say('schema-property-name', { property: named('propertyName') }, member(named('propertyName')), 'key');
    case 'type': {
      const expected = [params['type']].flat().map(String);
      const digits = expected.includes('string') && typeof data === 'number';
      return say('schema-type', { expected: kindWords(expected), got: kindOf(data), digits });
    }
    case 'enum': {
      const allowed = [params['allowedValues']].flat();
      const meant =
        typeof data === 'string'
          ? nearest(
              data,
              allowed.filter((one) => typeof one === 'string'),
            )
          : undefined;
      return say('schema-enum', {
        got,
        allowed: allowed.map((value) => JSON.stringify(value)),
        ...(meant === undefined ? {} : { nearest: JSON.stringify(meant) }),
      });
    }
    case 'const':
      return say('schema-const', { got, allowed: JSON.stringify(params['allowedValue']) });
    case 'pattern':
      return say('schema-pattern', { got: String(data), meaning: patternWords(parentSchema, named('pattern')) });
    case 'format': {
      const format = FORMATS[named('format')] ?? { en: named('format'), zh: named('format') };
      return say('schema-format', { got: String(data), format });
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return say('schema-range', { got, limit: rangeWords(keyword, limit) ?? { en: '', zh: '' } });
    case 'multipleOf':
      return say('schema-multiple', { got, of: named('multipleOf') });
    case 'minLength':
    case 'maxLength':
      return say('schema-length', { atLeast: keyword === 'minLength', limit });
    case 'minItems':
    case 'maxItems':
      return say('schema-items', {
        atLeast: keyword === 'minItems',
        limit,
        got: Array.isArray(data) ? data.length : 0,
      });
    case 'items':
    case 'unevaluatedItems':
      return say('schema-extra-item', { most: Number(params['limit'] ?? params['len']) });
    case 'minProperties':
    case 'maxProperties':
      return say('schema-properties', { atLeast: keyword === 'minProperties', limit });
    case 'uniqueItems':
      return say('schema-unique', {
        first: Math.min(Number(params['i']), Number(params['j'])),
        second: Math.max(Number(params['i']), Number(params['j'])),
      });
    case 'contains':
      return say('schema-contains', {});
    case 'not': {
      const excluded = (error.schema as { required?: readonly string[] } | undefined)?.required;
      const property = excluded?.length === 1 ? excluded[0] : undefined;
      if (property === undefined) return say('schema-not', {});
      return say('schema-excluded-property', { property }, member(property), 'key');
    }
    case 'false schema':
      return say('schema-forbidden', {}, instancePath, 'key');
    case 'anyOf':
      return say('schema-any-of', { got, allowed: schemaWords({ anyOf: error.schema }) });
    case 'oneOf':
      return params['passingSchemas'] === null
        ? say('schema-any-of', { got, allowed: schemaWords({ oneOf: error.schema }) })
        : say('schema-one-of', { got });
    default:
      return say('schema-other', { keyword });
  }
}

/** A value as a message shows it. What is inside a list or an object is left out: it can be as large as the document. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[...]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{...}';
  return JSON.stringify(value) ?? String(value);
}
