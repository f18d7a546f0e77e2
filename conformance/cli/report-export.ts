import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { badge } from '../report/export/badge.ts';
import { ctrf, type Span } from '../report/export/ctrf.ts';
import { earl } from '../report/export/earl.ts';
import { junit } from '../report/export/junit.ts';
import { sarif } from '../report/export/sarif.ts';
import { tap } from '../report/export/tap.ts';
import { badgeLink } from './badge-link.ts';
import { complain } from './complain.ts';
import { says } from './language.ts';
import { readReport } from './read-report.ts';
import { valueOf, type Call } from './verb.ts';

type Format = (report: ConformanceReport, span: Span | undefined, link: string | undefined) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  junit,
  sarif,
  ctrf: (report, span) => ctrf(report, span ?? { start: 0, stop: 0 }),
  earl,
  tap,
  badge: (report, span, link) =>
    badge(report, {
      ...(span === undefined ? {} : { day: new Date(span.start).toISOString().slice(0, 10) }),
      ...(link === undefined ? {} : { link }),
    }),
};

/** `etalon report export --to FORMAT REPORT`: writes a report in a format of somebody else on standard output. */
export async function run(call: Call): Promise<number> {
  const [path = '', extra] = call.operands;
  const format = FORMATS[valueOf(call, 'to') ?? ''];
  if (path === '' || extra !== undefined || format === undefined) {
    const known = Object.keys(FORMATS).join('|');
    return complain(
      call,
      says(`report export takes one report and --to ${known}`, `report export需要一份报告和--to ${known}`),
    );
  }
  const report = await readReport(path);
  if ('problem' in report) return complain(call, report.problem);
  const link = badgeLink(valueOf(call, 'link'), report);
  if ('problem' in link) return complain(call, link.problem);
  call.terminal.out(format(report, spanOf(path), link.link));
  return 0;
}

/** When the run was, as the record beside the report says; undefined where there is none to read. */
function spanOf(path: string): Span | undefined {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  try {
    const record = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as Record<string, unknown>;
    const [start, stop] = [Date.parse(String(record['startedAt'])), Date.parse(String(record['endedAt']))];
    return Number.isFinite(start) && Number.isFinite(stop) ? { start, stop } : undefined;
  } catch {
    return undefined;
  }
}
