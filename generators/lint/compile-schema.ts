import { Ajv2020, MissingRefError } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Source } from '../model/source.ts';

/** Ids that make relative references resolve by the path of the file; nothing is fetched. */
const idOf = (file: string): string => `https://sources.invalid/${file}`;

/** The compilers of the sets that were asked for last: those of the sources and those of the standards take turns. */
let compilers: readonly { readonly schemas: readonly Source[]; readonly ajv: Ajv2020 }[] = [];
const MOST = 4;

/** One compiler for one set of schemas; rules ask for the same set again and again, and so does a watching linter. */
function compilerOf(schemas: readonly Source[]): Ajv2020 {
  const known =
    compilers.find((one) => one.schemas === schemas) ?? compilers.find((one) => isSame(one.schemas, schemas));
  const ajv = known?.ajv ?? compilerWith(schemas);
  if (known?.schemas !== schemas)
    compilers = [{ schemas, ajv }, ...compilers.filter((one) => one !== known)].slice(0, MOST);
  return ajv;
}

const isSame = (a: readonly Source[], b: readonly Source[]): boolean =>
  a.length === b.length && a.every((source, at) => source === b[at]);

function compilerWith(schemas: readonly Source[]): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    logger: false,
    verbose: true,
    // Shorter code is of no use to a schema that is compiled to see that it compiles.
    code: { optimize: false },
  });
  addFormats.default(ajv);
  ajv.addVocabulary(['x-clause', 'x-description-zh', 'x-operation', 'x-meaning', 'x-pattern-meaning']);
  for (const { file, value } of schemas)
    if (typeof value === 'object' && value !== null)
      ajv.addSchema({ ...value, $id: idOf(file) }, undefined, false, false);
  return ajv;
}

/** A validator for one file among `schemas`. Throws what ajv throws. */
export function validatorFor(file: string, schemas: readonly Source[]): ValidateFunction {
  const validator = compilerOf(schemas).getSchema(idOf(file));
  if (validator === undefined) throw new Error(`there is no schema ${file}`);
  return validator;
}

/** Why a schema does not compile, in ajv's words; undefined where it does, or where only a reference is broken. */
export function compileSchema(file: string, schemas: readonly Source[]): string | undefined {
  try {
    const ajv = compilerOf(schemas);
    ajv.getSchema(idOf(file));
    const value = schemas.find((source) => source.file === file)?.value as { $defs?: Record<string, unknown> };
    for (const name of Object.keys(value.$defs ?? {})) ajv.getSchema(`${idOf(file)}#/$defs/${name}`);
    return undefined;
  } catch (problem) {
    if (problem instanceof MissingRefError) return undefined; // The rule schema-reference says where.
    return problem instanceof Error
      ? problem.message.replaceAll(idOf(''), '').replace(/\s*\n\s*/g, ' ')
      : String(problem);
  }
}
