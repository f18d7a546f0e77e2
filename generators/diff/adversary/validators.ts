import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject } from '../../model/schema-walk.ts';
import type { SchemaAt, SchemaSet } from '../schema/schema-set.ts';

/** Why a value is refused: the keyword, the object of the schema that holds it and, by JSON Pointer, the part of the value. */
export interface Refusal {
  readonly keyword: string;
  readonly file: string;
  readonly pointer: string;
  readonly instance: string;
  readonly message: string;
}

/** Judges a value by one schema: nothing where it is accepted, else every reason. */
export type Judge = (value: unknown) => readonly Refusal[];

/** Ids that make relative references resolve by the path of the file; nothing is fetched. */
const idOf = (file: string): string => `https://sources.invalid/${file}`;

/** Judges by the schemas of one side. A schema that does not compile throws; lint reports it before anything is compared. */
export function judges(set: SchemaSet): (at: SchemaAt) => Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, logger: false, validateSchema: false });
  addFormats.default(ajv);
  const places = new WeakMap<object, { readonly file: string; readonly pointer: string }>();
  for (const [file, schema] of set) {
    if (!isObject(schema)) continue;
    const named = { ...schema, $id: idOf(file) };
    remember(named, file, '', places);
    ajv.addSchema(named);
  }
  return ({ schema, file, pointer }) => {
    if (typeof schema === 'boolean')
      return () => (schema ? [] : [{ keyword: 'false', file, pointer, instance: '', message: 'nothing is accepted' }]);
    const validate = ajv.getSchema(`${idOf(file)}#${encodeURI(pointer)}`);
    if (validate === undefined) throw new Error(`there is no schema ${file}#${pointer}`);
    return (value) => (accepts(validate, value) ? [] : refusals(validate, places));
  };
}

/** A value that makes the validator itself fail, such as a text of a million combining marks, is not accepted. */
function accepts(validate: ValidateFunction, value: unknown): boolean {
  const verdict: unknown = validate(value);
  return verdict === true;
}

function refusals(
  validate: ValidateFunction,
  places: WeakMap<object, { file: string; pointer: string }>,
): readonly Refusal[] {
  return (validate.errors ?? []).map(({ keyword, parentSchema, instancePath, message }) => {
    const place = (isObject(parentSchema) ? places.get(parentSchema) : undefined) ?? { file: '', pointer: '' };
    return { keyword, ...place, instance: instancePath, message: message ?? keyword };
  });
}

/** Ajv hands back the very objects that it was given, which is how a refusal finds its place. */
function remember(
  value: unknown,
  file: string,
  pointer: string,
  places: WeakMap<object, { file: string; pointer: string }>,
): void {
  if (typeof value !== 'object' || value === null) return;
  places.set(value, { file, pointer });
  for (const [name, member] of Object.entries(value))
    remember(member, file, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, places);
}
