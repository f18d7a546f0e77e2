import packageJson from '../../package.json' with { type: 'json' };
import { quantity } from '../standards/classification/draft/reference/quantity.ts';
import type { QuantityOutput } from '../../schemas/classification/draft/generated/types.ts';
import { measureBinary } from '../measure/binary.ts';
import { compareWith } from '../measure/compare-with.ts';
import { type ItemsDigest, itemsDigest } from '../measure/item-digest.ts';
import { withFrequencies } from '../measure/frequency-weights.ts';
import type { Measured, Measurement } from '../measure/measured.ts';
import { measureMulticlass } from '../measure/multiclass.ts';
import { measurementPage } from '../measure/page/page.ts';
import { sentenceOf } from '../measure/page/sentence.ts';
import { Problem } from '../measure/problem.ts';
import { openPredictions, type Reader } from '../measure/reader.ts';
import type { Request } from '../measure/request.ts';
import { resultOf } from '../measure/result-document.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { openMeasurementFolder } from './measurement-folder.ts';
import { requestOf } from './measure-request.ts';
import { suggest } from './suggest.ts';
import { valueOf, type Call } from './verb.ts';

/** The file was read, and what was asked for does not exist on it. */
const NO_VALUE = 1;

/** `etalon measure`: measures predictions, and writes the result as a document and as a page. */
export async function run(call: Call): Promise<number> {
  const request = requestOf(call);
  if ('problem' in request) return complain(call, request.problem);
  const place = valueOf(call, 'out') ?? 'etalon-measurement';
  const folder = await openMeasurementFolder(place);
  if ('problem' in folder) return complain(call, folder.problem);
  try {
    const found = await measured(request);
    const primary = found.measured.find(({ name }) => name === found.primary);
    if (primary === undefined) {
      await folder.discard();
      const names = found.measured.map(({ name }) => name);
      return complain(
        call,
        says(
          `${found.primary} is not measured here; there are ${names.join(', ')}`,
          `此处不测量${found.primary}；可用${names.join('、')}`,
        ),
        suggest(found.primary, names),
      );
    }
    const circumstances = {
      itemsDigest: found.digest,
      items: found.items,
      software: `etalon ${packageJson.version}`,
    };
    const result = resultOf(primary, request, circumstances);
    const canonical = new Map(found.measured.map((one) => [one, canonicalOf(one)] as const));
    if (result !== undefined) await folder.write('result.json', `${JSON.stringify(result, null, 2)}\n`);
    const all = {
      software: { name: 'etalon', version: packageJson.version, runtime: `Node ${process.versions.node}` },
      items: found.items,
      itemsDigest: found.digest,
      scope: request.scope,
      measures: found.measured.map((one) => ({ canonical: canonical.get(one), ...one })),
      confusionMatrix: found.matrix,
      ...(found.missing === null
        ? {}
        : {
            missingPredictions: {
              count: found.missing.count,
              answeredShare: (found.missing.items - found.missing.count) / found.missing.items,
            },
          }),
      reliability: found.bins,
      strata: found.strata,
      worstStrata: found.worst,
      comparison: found.comparison,
      warnings: found.warnings,
    };
    await folder.write('measures.json', `${JSON.stringify(all, null, 2)}\n`);
    await folder.write('index.html', measurementPage(found, primary, request, canonical, call.language));
    const unpublished = await folder.publish();
    if (unpublished !== undefined) return complain(call, unpublished);
    const sentence = sentenceOf(primary, found.items, request)[call.language];
    call.terminal.out(`${printableLine(sentence, 2000)}\n`);
    for (const warning of found.warnings) call.terminal.err(`${printableLine(warning[call.language], 2000)}\n`);
    call.terminal.out(`${says('page', '页面')[call.language]}: ${printableLine(place)}/index.html\n`);
    if (result !== undefined) return 0;
    call.terminal.err(
      `${says('no result document: the value or its uncertainty does not exist, see the page', '未写出结果文件：值或其不确定度不存在，见页面')[call.language]}\n`,
    );
    return NO_VALUE;
  } catch (error) {
    await folder.discard();
    if (error instanceof Problem) return complain(call, error.because);
    throw error;
  }
}

async function measured(request: Request): Promise<Measurement & { readonly digest: ItemsDigest }> {
  const { own, other: against, close } = await openPredictions(request.file, request.against);
  try {
    const { weight } = request;
    const weighted = (one: Reader): Reader | Promise<Reader> =>
      weight === undefined ? one : withFrequencies(one, weight);
    const reader = await weighted(own);
    const other = against === undefined ? undefined : await weighted(against);
    const found =
      request.procedure === 'classification/binary'
        ? await measureBinary(reader, request)
        : await measureMulticlass(reader, request);
    const digest = await itemsDigest(reader, request);
    return { ...found, ...(other === undefined ? {} : await compareWith(reader, other, request)), digest };
  } finally {
    close();
  }
}

function canonicalOf({ name, conventions, definedBy }: Measured): string {
  const answer = quantity({ name, conventions: { ...conventions }, definedBy });
  return answer.outcome === 'result' ? (answer.output as QuantityOutput).canonical : name;
}
