import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { isListWrong } from '../words.ts';
import { printableLine } from '../../../schemas/document/printable.ts';
import { xmlText } from './xml.ts';

const COLOURS = { conforms: '#2f6b3c', fails: '#8c1d18', open: '#6b5a10' } as const;

/** About the width of a character at 11 px, in a font that nobody can know. */
const CHARACTER = 6.6;

/** What an implementation calls itself is cut to this, so that it cannot push the verdict out of sight. */
const LONGEST_NAME = 40;

/** What a badge says beside the report. */
export interface BadgeContext {
  /** The day of the run, where it is known. */
  readonly day?: string;
  /** Where a reader finds what the badge rests on; https. */
  readonly link?: string;
}

/**
 * A badge as SVG: what was judged, the verdict, the implementation with its version, and the day of the run where it is
 * known. It says no more than the report: a class is named only where it was claimed, and nothing that was not judged
 * whole is called conforming.
 */
export function badge(report: ConformanceReport, { day, link }: BadgeContext): string {
  const [text, colour] = messageOf(report);
  const left = 'AI metrology';
  const { implementation } = report;
  const of = implementation === null ? [] : [`${shown(implementation.name)} ${shown(implementation.version)}`];
  const right = [text, ...of, ...(day === undefined ? [] : [day])].join(' · ');
  const [a, b] = [left, right].map((words) => Math.ceil(words.length * CHARACTER) + 14) as [number, number];
  const title = xmlText(`${left}: ${right} (self-declared, etalon ${report.suite.version})`);
  const [open, close] = link === undefined ? ['', ''] : [`<a href="${xmlText(link)}">`, '</a>'];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${title}"><title>${title}</title>${open}<rect width="${a}" height="20" fill="#444"/><rect x="${a}" width="${b}" height="20" fill="${colour}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle"><text x="${a / 2}" y="14">${xmlText(left)}</text><text x="${a + b / 2}" y="14">${xmlText(right)}</text></g>${close}</svg>\n`;
}

const shown = (said: string): string => printableLine(said, LONGEST_NAME);

function messageOf(report: ConformanceReport): readonly [string, string] {
  const { verdict, claims, operations, selection, shard } = report;
  if (isListWrong(report)) return ['expected failures to mend', COLOURS.open];
  if (verdict === 'fail' || verdict === 'suite-error') return ['does not conform', COLOURS.fails];
  if (selection !== undefined || shard !== undefined) return ['judged in part', COLOURS.open];
  if (verdict !== 'pass' && verdict !== 'declared' && verdict !== 'warning') return [verdict, COLOURS.open];
  const classes = claims.map(({ standard, version, class: name }) => `${standard} ${version} ${name}`);
  return classes.length > 0
    ? [classes.join(', '), COLOURS.conforms]
    : [`${operations.declared.length} of ${operations.testable.length} operations`, COLOURS.conforms];
}
