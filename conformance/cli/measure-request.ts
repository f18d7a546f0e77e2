import { basename, extname } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { problemOfConvention } from '../measure/known-conventions.ts';
import type { Request } from '../measure/request.ts';
import { says } from './language.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';

type Asked = Request | { readonly problem: Bilingual };

const problem = (en: string, zh: string): { readonly problem: Bilingual } => ({ problem: says(en, zh) });

/** What the words of `etalon measure` ask for, or what is wrong with them. */
export function requestOf(call: Call): Asked {
  const [file = ''] = call.operands;
  const procedure = valueOf(call, 'procedure');
  const scope = valueOf(call, 'scope');
  if (procedure === undefined) return problem('measure needs --procedure', 'measure需要--procedure');
  if (scope === undefined)
    return problem(
      'measure needs --scope: fixed-items for these items and no others, item-population for what they were drawn from',
      'measure需要--scope：fixed-items针对这些条目本身，item-population针对其所抽自的总体',
    );
  const score = valueOf(call, 'score');
  const prediction = valueOf(call, 'prediction');
  const probabilities = valuesOf(call, 'probabilities').flatMap((list) => list.split(','));
  if (procedure === 'classification/binary' && score === undefined && prediction === undefined)
    return problem('give --score COL, --prediction COL, or both', '请给出--score COL或--prediction COL，或同时给出');
  const level = Number(valueOf(call, 'level') ?? '0.95');
  if (!(level > 0 && level < 1)) return problem('--level is a number between 0 and 1', '--level为0和1之间的数');
  const threshold = valueOf(call, 'threshold');
  if (threshold !== undefined && !Number.isFinite(Number(threshold)))
    return problem(`--threshold is a number, not “${threshold}”`, `--threshold为数，而不是“${threshold}”`);
  if (threshold !== undefined && prediction !== undefined)
    return problem(
      '--threshold and --prediction both decide; give one',
      '--threshold和--prediction均作判定；请给出其一',
    );
  const weight = valueOf(call, 'weight');
  const weights = valueOf(call, 'weights');
  if (weights !== undefined && weights !== 'frequency')
    return problem(
      `--weights takes frequency, not “${weights}”: other weights, such as those of a sampling design, need the design for their uncertainty`,
      `--weights的取值为frequency，而不是“${weights}”：其他权重，例如抽样设计的权重，其不确定度需要该设计`,
    );
  if ((weight === undefined) !== (weights === undefined))
    return weight === undefined
      ? problem(
          '--weights frequency needs --weight COL, the column of the weights',
          '--weights frequency需要--weight COL，即权重所在列',
        )
      : problem(
          '--weight needs --weights frequency, which says that a weight is a number of identical items',
          '--weight需要--weights frequency，说明权重为相同条目的个数',
        );
  const conventions: Record<string, string> = {};
  for (const one of valuesOf(call, 'convention')) {
    const [, tag, value] = /^([a-z][a-z0-9-]*)=([a-z0-9.+-]+)$/.exec(one) ?? [];
    if (tag === undefined || value === undefined)
      return problem(`--convention takes tag=value, not “${one}”`, `--convention的取值为tag=value，而不是“${one}”`);
    const unknown = problemOfConvention(procedure as Request['procedure'], tag, value);
    if (unknown !== undefined) return { problem: unknown };
    conventions[tag] = value;
  }
  return {
    file,
    procedure: procedure as Request['procedure'],
    scope: scope as Request['scope'],
    label: valueOf(call, 'label') ?? 'label',
    probabilities,
    scores: (valueOf(call, 'scores') ?? 'as-found') as Request['scores'],
    by: valuesOf(call, 'by'),
    minCell: Number(valueOf(call, 'min-cell') ?? '10'),
    conventions,
    level,
    system: {
      name: valueOf(call, 'system') ?? basename(file, extname(file)),
      version: valueOf(call, 'system-version') ?? 'not stated',
    },
    labelVersion: valueOf(call, 'label-version') ?? 'not stated',
    ...given('measure', valueOf(call, 'measure')),
    ...given('score', score),
    ...given('prediction', prediction),
    ...given('positive', valueOf(call, 'positive')),
    ...(threshold === undefined ? {} : { threshold: Number(threshold) }),
    ...given('cluster', valueOf(call, 'cluster')),
    ...given('weight', weight),
    ...given('id', valueOf(call, 'id')),
    ...given('against', valueOf(call, 'against')),
  };
}

const given = <Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
