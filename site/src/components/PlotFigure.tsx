import type { ReactNode } from 'react';
import type { SitePlot } from '../../../generators/model/site-types.ts';
import styles from './plot.module.css';

const WIDTH = 640;
const LABELS = 150;
const NUMBERS = 80;
const ROW = 26;
const ROOM = WIDTH - LABELS - NUMBERS;

const shown = (value: number, digits = 3): string => String(Number(value.toPrecision(digits)));

/** The picture of an answer, drawn when the page is built. `title` says in words what it shows. */
export function PlotFigure({ plot, title }: { readonly plot: SitePlot; readonly title: string }): ReactNode {
  const rows = plot.kind === 'bars' ? plot.bars.length : plot.rows.length + 1;
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${rows * ROW + 8}`} role="img" aria-label={title}>
      {plot.kind === 'bars' ? <Bars plot={plot} /> : <Intervals plot={plot} />}
    </svg>
  );
}

function Bars({ plot: { bars } }: { readonly plot: Extract<SitePlot, { kind: 'bars' }> }): ReactNode {
  const largest = Math.max(...bars.map(({ value }) => value)) || 1;
  return bars.map(({ label, value }, row) => {
    const length = (value / largest) * ROOM;
    return (
      <g key={label} transform={`translate(0 ${row * ROW + 4})`}>
        <Label text={label} />
        <rect className={styles.bar} x={LABELS} y={3} width={length} height={ROW - 10} rx={2} />
        <text className={styles.number} x={LABELS + length + 6} y={ROW / 2 + 3}>
          {shown(value)}
        </text>
      </g>
    );
  });
}

function Intervals({ plot: { rows, lines } }: { readonly plot: Extract<SitePlot, { kind: 'intervals' }> }): ReactNode {
  const ends = [...rows.flatMap(({ low, high, point }) => [low, high, point ?? low]), ...lines.map(({ at }) => at)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number): number => LABELS + (to === from ? ROOM / 2 : ((value - from) / (to - from)) * ROOM);
  const bottom = rows.length * ROW + 4;
  const digits = to === from ? 3 : Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / (to - from))) + 3;
  return (
    <>
      {lines.map(({ label, at }) => (
        <line key={label} className={styles.line} x1={x(at)} x2={x(at)} y1={0} y2={bottom} />
      ))}
      {rows.map(({ label, low, high, point }, row) => (
        <g key={label} transform={`translate(0 ${row * ROW + 4})`}>
          <Label text={label} />
          <path
            className={styles.interval}
            d={`M${x(low)} 5V${ROW - 7}M${x(low)} ${ROW / 2 - 1}H${x(high)}M${x(high)} 5V${ROW - 7}`}
          />
          {point !== null && <circle className={styles.point} cx={x(point)} cy={ROW / 2 - 1} r={4.5} />}
        </g>
      ))}
      <path className={styles.axis} d={`M${LABELS} ${bottom}H${LABELS + ROOM}`} />
      <text className={styles.number} x={LABELS} y={bottom + 16}>
        {shown(from, Math.min(17, Math.max(3, digits)))}
      </text>
      <text className={styles.number} x={LABELS + ROOM} y={bottom + 16} textAnchor="end">
        {shown(to, Math.min(17, Math.max(3, digits)))}
      </text>
    </>
  );
}

function Label({ text }: { readonly text: string }): ReactNode {
  return (
    <text className={styles.label} x={LABELS - 8} y={ROW / 2 + 3} textAnchor="end">
      {text.length > 22 ? `${text.slice(0, 21)}…` : text}
    </text>
  );
}
