import type { IntervalRow, Plot } from './plot.ts';

/** What a picture on a terminal takes for labels and numbers beside it, at most. */
const LABEL = 24;

const number = (value: number): string => String(Number(value.toPrecision(3)));

/** A picture in characters that every terminal has, `width` columns wide at most; a line of text each. */
export function plotText(plot: Plot, width: number): readonly string[] {
  return plot.kind === 'bars' ? bars(plot, width) : intervals(plot, width);
}

const labelled = (labels: readonly string[]): readonly string[] => {
  const shown = labels.map((label) => (label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label));
  const widest = Math.max(...shown.map(({ length }) => length));
  return shown.map((label) => label.padEnd(widest));
};

function bars({ bars: all }: Extract<Plot, { kind: 'bars' }>, width: number): readonly string[] {
  const labels = labelled(all.map(({ label }) => label));
  const largest = Math.max(...all.map(({ value }) => value));
  const room = Math.max(10, width - (labels[0]?.length ?? 0) - 14);
  return all.map(({ value }, index) => {
    const eighths = largest === 0 ? 0 : Math.round((value / largest) * room * 8);
    const bar = '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
    return `${labels[index]}  ${bar === '' && value > 0 ? '▏' : bar} ${number(value)}`;
  });
}

function intervals({ rows, lines }: Extract<Plot, { kind: 'intervals' }>, width: number): readonly string[] {
  const labels = labelled(rows.map(({ label }) => label));
  const ends = [...rows.flatMap(({ low, high, point }) => [low, high, point ?? low]), ...lines.map(({ at }) => at)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(20, width - (labels[0]?.length ?? 0) - 4);
  const column = (value: number): number => (to === from ? 0 : Math.round(((value - from) / (to - from)) * (room - 1)));
  const drawn = rows.map(
    (row, index) =>
      `${labels[index]}  ${interval(
        row,
        column,
        lines.map(({ at }) => at),
        room,
      )}`,
  );
  const gap = ' '.repeat((labels[0]?.length ?? 0) + 2);
  const [left, right] = ticks(from, to);
  return [...drawn, `${gap}${left}${right.padStart(Math.max(right.length + 1, room - left.length))}`];
}

/** Both ends of an axis, with as many digits as tell them apart, and two more. */
function ticks(from: number, to: number): readonly [string, string] {
  const largest = Math.max(Math.abs(from), Math.abs(to));
  const digits = to === from ? 3 : Math.min(17, Math.max(3, Math.ceil(Math.log10(largest / (to - from))) + 3));
  return [String(Number(from.toPrecision(digits))), String(Number(to.toPrecision(digits)))];
}

function interval(
  { low, high, point }: IntervalRow,
  column: (value: number) => number,
  lines: readonly number[],
  room: number,
): string {
  const cells = Array.from({ length: room }, () => ' ');
  for (const at of lines) cells[column(at)] = '│';
  for (let at = column(low); at <= column(high); at += 1) cells[at] = '─';
  cells[column(low)] = '├';
  cells[column(high)] = '┤';
  if (point !== null) cells[column(point)] = '●';
  return cells.join('').trimEnd();
}
