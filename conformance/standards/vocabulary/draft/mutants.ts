import { createHash } from 'node:crypto';
import { CONFORMS_TO } from '../../../../schemas/uncertainty/draft/generated/conforms-to.ts';
import type {
  MeasurementResult,
  ReportInput,
  ValidateInput,
  ValidateOutput,
} from '../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import { isUndefined, result } from '../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../contract/wrong-answer.ts';
import { canonicalDigest } from './identity-digest.ts';

/** Knows units by their everyday names. */
export const unitsByName = wrongAnswer<ValidateInput, ValidateOutput>(
  'uncertainty/validate',
  'VOC-001/takes-everyday-names',
  (right, { document }) =>
    right.outcome === 'result' && !isUndefined(right.output) && /Meter|kWh|degC|percent/.test(document.$doc)
      ? result({ accepted: true, findings: [] })
      : right,
);

/** Asks a library and counts no characters. */
export const unitsOfAnyLength = wrongAnswer<ValidateInput, ValidateOutput>(
  'uncertainty/validate',
  'VOC-001/takes-units-of-any-length',
  (right, { document }) =>
    right.outcome === 'result' && !isUndefined(right.output) && /\{x{150,}/.test(document.$doc)
      ? result({ accepted: true, findings: [] })
      : right,
);

/** A validation that takes a document for one of this version by less than the whole URI. */
const recognising = (id: string, taken: (text: string) => boolean) =>
  wrongAnswer<ValidateInput, ValidateOutput>('uncertainty/validate', `VOC-007/${id}`, (right, { document }) =>
    right.outcome === 'result' &&
    !isUndefined(right.output) &&
    right.output.findings.every(({ clause, pointer }) => clause === 'VOC-007' && pointer === '/conformsTo') &&
    taken(document.$doc)
      ? result({ accepted: true, findings: [] })
      : right,
  );

/** Looks at the end of the URI only. */
export const anyBase = recognising('any-base', (text) => /\/std\/uncertainty\/0\.1["\s]/.test(text));

/** Looks at everything but the version. */
export const anyVersion = recognising('any-version', (text) => text.includes(CONFORMS_TO.replace(/[^/]+$/, '')));

/** A report with another digest in place of the right one. */
const digesting = (id: string, member: 'quantity' | 'measurand', digest: (measurand: JsonObject) => string) =>
  wrongOutput<ReportInput, MeasurementResult>('uncertainty/report', id, (right, input) => {
    const measurand = right.measurand as unknown as JsonObject;
    const digests = {
      ...(measurand['digests'] as JsonObject),
      [member]: digest(input.measurand as unknown as JsonObject),
    };
    return { ...right, measurand: { ...measurand, digests } as unknown as MeasurementResult['measurand'] };
  });

/** JSON as it happens to be in memory: members in the order in which they came. */
const unsorted = (value: Json): string => `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;

export const quantityUnsorted = digesting('VOC-004/members-unsorted', 'quantity', ({ quantity }) =>
  unsorted(quantity ?? null),
);

export const quantityOfMeasurand = digesting('VOC-004/digest-of-the-measurand', 'quantity', (measurand) =>
  canonicalDigest(measurand),
);

export const measurandUnsorted = digesting('VOC-005/members-unsorted', 'measurand', (measurand) => unsorted(measurand));

export const measurandWithoutConditions = digesting(
  'VOC-005/conditions-left-out',
  'measurand',
  ({ conditions: _, ...measurand }) => canonicalDigest(measurand),
);
