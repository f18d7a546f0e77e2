import { operationValidators } from '../../.generated/operation-validators.js';
import type { CatalogueOperation } from '../../generators/model/catalogue.ts';
import type { Bilingual, Finding } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import { validate } from '../../schemas/document/validate.ts';
import { isUndefined } from '../contract/operation.ts';
import { tagNumbers, untagNumbers } from '../protocol/numbers.ts';

import type { Json } from '../contract/json.ts';
import { jsonText } from '../report/html/json-text.ts';
import { complain, USAGE } from './complain.ts';
import { findingsText } from './findings-text.ts';
import { says } from './language.ts';
import { painter } from './paint.ts';
import { loadCatalogue, operationsOf } from './series.ts';
import { standardInput } from './standard-input.ts';
import { isUnreadable, sourceText } from './source-text.ts';
import { suggest } from './suggest.ts';
import { inputSchemaOf, loadOperations } from './suites.ts';
import type { Call } from './verb.ts';

/** The exit code of an input that was rejected, by its schema or by the operation. */
const REJECTED = 1;

/** `etalon compute OPERATION [FILE|-]`: the output of the reference implementation as JSON on standard output. */
export async function run(call: Call): Promise<number> {
  const { terminal, language } = call;
  const [name = '', source = '-'] = call.operands;
  const described = operationsOf(await loadCatalogue());
  const operation = described.find((one) => one.name === name);
  const compute = operation && (await loadOperations()).get(operation.name as `${string}/${string}`);
  if (operation === undefined || compute === undefined) {
    const near = suggest(
      name,
      described.map((one) => one.name),
    );
    return complain(call, says(`there is no operation “${name}”`, `没有操作“${name}”`), near);
  }

  const bytes = source === '-' ? await standardInput() : undefined;
  const read = bytes === undefined ? await readDocument(source) : await readDocument(bytes, '-');
  if (!read.ok) return refused(call, source, read.findings, bytes);
  const validator = operationValidators[inputSchemaOf(operation.name)];
  const findings = validator === undefined ? [] : validate(validator, read.document);
  if (findings.length > 0) return refused(call, source, findings, bytes);

  const answer = compute(untagNumbers(read.document.value));
  if (answer.outcome === 'rejected') {
    const at = answer.pointer === undefined ? '' : ` ${answer.pointer}`;
    terminal.err(
      `${says('rejected: ', '拒绝：')[language]}${answer.code}${at}${meaning(operation.rejected, answer.code, call)}\n`,
    );
    return REJECTED;
  }
  terminal.out(`${jsonText(tagNumbers(answer.output as Json), Infinity)}\n`);
  if (isUndefined(answer.output)) {
    const { undefined: reason } = answer.output;
    terminal.err(
      `${says('undefined: ', '无定义：')[language]}${reason}${meaning(operation.undefined, reason, call)}\n`,
    );
  }
  return 0;
}

function refused(call: Call, file: string, findings: readonly Finding[], given: Buffer | undefined): number {
  const text = given === undefined ? sourceText(file, findings) : given.toString('utf8');
  call.terminal.err(findingsText(findings, text, call.language, painter(call.terminal.colour)));
  return isUnreadable(findings) ? USAGE : REJECTED;
}

/** What a reason code means, after a colon. */
function meaning(codes: CatalogueOperation['rejected'], code: string, { language }: Call): string {
  const words: Bilingual | undefined = codes.find((one) => one.code === code)?.meaning;
  if (words === undefined) return '';
  return language === 'zh' ? `：${words.zh}` : `: ${words.en}`;
}
