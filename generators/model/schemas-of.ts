import { schemaKey } from './schema-key.ts';
import { isObject } from './schema-walk.ts';
import type { Source } from './source.ts';
import type { DocumentSchema, Operation, ReasonCode } from './types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';

/** Whether a schema file describes an operation. */
export const isOperationSchema = (source: Source): boolean => source.file.includes('/draft/operations/');

/** Whether a schema file describes a message of the protocol: no document that people write, so no example of one. */
export const isMessageSchema = (source: Source): boolean => source.file.includes('/draft/protocol/');

/** The operations that a standard defines, in the order of their files. */
export function operationsOf(schemas: readonly Source[], standard: string): readonly Operation[] {
  return schemas.filter(isOperationSchema).map((source) => {
    const schema = source.value as OperationSource;
    return {
      name: schema['x-operation'],
      standard,
      title: schema.title,
      description: schema.description,
      ...inChinese(schema),
      schema: schemaKey(source.file),
      undefined: reasonCodes(schema.$defs.undefined),
      rejected: reasonCodes(schema.$defs.rejected),
      file: source.file,
    };
  });
}

/**
 * The shapes that a standard defines beside its operations: documents, and the types that they share.
 */
export function documentsOf(schemas: readonly Source[], standard: string): readonly DocumentSchema[] {
  return schemas.flatMap((source) => {
    if (isOperationSchema(source) || !isObject(source.value)) return [];
    const { title, description } = source.value;
    return [
      {
        key: schemaKey(source.file),
        standard,
        title: String(title),
        description: String(description),
        ...inChinese(source.value),
        file: source.file,
      },
    ];
  });
}

const inChinese = (schema: object): { readonly descriptionZh?: string } =>
  'x-description-zh' in schema && typeof schema['x-description-zh'] === 'string'
    ? { descriptionZh: schema['x-description-zh'] }
    : {};

interface OperationSource {
  readonly title: string;
  readonly description: string;
  readonly 'x-operation': string;
  readonly $defs: { readonly undefined?: CodesSource; readonly rejected?: CodesSource };
}

interface CodesSource {
  readonly enum: readonly string[];
  readonly 'x-meaning': Readonly<Record<string, Bilingual>>;
}

function reasonCodes(source: CodesSource | undefined): readonly ReasonCode[] {
  if (source === undefined) return [];
  return source.enum.map((code) => {
    const meaning = source['x-meaning'][code];
    if (meaning === undefined) throw new Error(`reason code ${code} has no meaning, which lint would have reported`);
    return { code, meaning };
  });
}
