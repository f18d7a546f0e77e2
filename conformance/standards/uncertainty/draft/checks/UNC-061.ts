import { readJson } from '../../../../../schemas/document/read-json.ts';
import type { MeasurementResult, ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { memberAt, removed } from '../../../../contract/edit-document.ts';
import { documentText } from '../../../../contract/document-text.ts';
import { fail, type Judgement, PASS, worst } from '../../../../contract/judgement.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { overlap } from '../../../../numerics/interval.ts';
import { documentFindings } from '../../../document-findings.ts';
import { equals } from '../../../../judge/agreement.ts';
import { reportInputs } from '../arbitraries/reports.ts';
import { dropsBudget, dropsCoverage, dropsDigests, forgetsConditions } from '../mutants/report.ts';
import { stated } from '../stated.ts';

/** Where the report says that the measurement is another one than it was asked about. */
const sameMeasurement = (result: JsonObject, input: ReportInput): Judgement =>
  worst([
    equals(removed(result, '/measurand/digests')['measurand'], input.measurand, '/measurand'),
    equals(result['unit'], input.unit, '/unit'),
    equals(result['coverageBasis'], input.coverage.basis, '/coverageBasis'),
    equals(
      ((memberAt(result, '/budget/components') ?? []) as readonly JsonObject[]).map(({ name }) => name ?? null),
      input.components.map(({ name }) => name),
      '/budget/components',
    ),
  ]);

const NEEDED = ['/measurand/digests/quantity', '/measurand/digests/measurand', '/budget', '/expandedUncertainty'];

const complete = (result: JsonObject, expected: JsonObject): Judgement =>
  worst(
    NEEDED.map((pointer) =>
      memberAt(result, pointer) === undefined
        ? fail(
            { en: `the report does not state ${pointer}`, zh: `报告未给出${pointer}` },
            memberAt(expected, pointer) ?? null,
            null,
            pointer,
          )
        : PASS,
    ),
  );

/** Whether a reader of the report would accept it as a document. */
function conforms(result: JsonObject): Judgement {
  const read = readJson(documentText(result, 'json').$doc, 'report');
  const findings = read.ok ? documentFindings(read.document, 'uncertainty/measurement-result') : read.findings;
  const first = findings.find(({ severity }) => severity === 'error');
  if (first === undefined) return PASS;
  const { clause, message, at } = first;
  return fail(
    {
      en: `the report does not meet ${clause ?? 'the schema'}: ${message.en}`,
      zh: `报告不符合${clause ?? '模式'}：${message.zh}`,
    },
    true,
    false,
    at.pointer,
  );
}

/** The numbers of the report are those of the reference, as far as both state them. */
const sameNumbers = (result: JsonObject, expected: JsonObject): Judgement =>
  worst(
    ['value', 'standardUncertainty', 'expandedUncertainty', 'coverageFactor'].map((member) => {
      const [got, right] = [stated(result, member), stated(expected, member)];
      if (got !== undefined && right !== undefined && overlap(got, right)) return PASS;
      return fail(
        { en: 'not the number of the reference', zh: '与参考值不一致' },
        expected[member] ?? null,
        result[member] ?? null,
        `/${member}`,
      );
    }),
  );

const object = (result: MeasurementResult): JsonObject => result as unknown as JsonObject;

/** A report is a conforming result for what was given, and complete. */
export const UNC_061 = operationCheck<ReportInput, MeasurementResult>({
  clause: 'UNC-061@1',
  operation: 'uncertainty/report',
  given: reportInputs,
  cost: 3,
  labels: {
    'by t': { least: 0.2, holds: ({ coverage }) => coverage.basis === 't' },
    'by convention': { least: 0.1, holds: ({ coverage }) => coverage.basis === 'conventional' },
    correlated: { least: 0.1, holds: ({ correlation }) => correlation !== undefined },
    conditions: { least: 0.2, holds: ({ measurand }) => Object.hasOwn(measurand, 'conditions') },
  },
  judge: ({ input, output, expected }) =>
    worst([
      complete(object(output), object(expected)),
      sameMeasurement(object(output), input),
      conforms(object(output)),
      sameNumbers(object(output), object(expected)),
    ]),
  brokenBy: [dropsDigests, dropsBudget, dropsCoverage, forgetsConditions],
});
