import type { Language } from '../../schemas/document/finding.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import type { Progress } from '../runner/progress.ts';
import { casesPerSecond } from './cases-per-second.ts';
import { says } from './language.ts';
import type { Terminal } from './terminal.ts';

/** Between two drawings on a terminal, and between two plain lines elsewhere. */
const DRAW_MS = 100;
const PLAIN_MS = 10_000;

/** Shows how far a run has come: one line drawn over and over on a terminal, a plain line now and then elsewhere. */
export interface ProgressLine {
  readonly take: (event: Progress) => void;
  /** Clears the line, so that what is written next stands alone. */
  readonly end: () => void;
}

export function progressLine(
  terminal: Terminal,
  language: Language,
  now: () => number = () => performance.now(),
): ProgressLine {
  const start = now();
  let what = '';
  let cases: Extract<Progress, { kind: 'cases' }> | undefined;
  let casesFrom: number | undefined;
  let shown = terminal.live ? -Infinity : start;
  let drawn = false;

  const line = (): string => {
    if (cases === undefined || casesFrom === undefined) return what;
    const rate = casesPerSecond(cases.done, (now() - casesFrom) / 1000);
    const left = rate > 0 ? Math.ceil((cases.of - cases.done) / rate) : 0;
    const share = Math.floor((100 * cases.done) / Math.max(1, cases.of));
    const failed = cases.failed > 0 ? says(`, ${cases.failed} failed`, `，${cases.failed}个失败`)[language] : '';
    const done = `${cases.done}/${cases.of}`;
    const speed = Math.round(rate);
    return says(
      `${String(share).padStart(3)} %  ${done} cases${failed}, ${speed}/s, ${left} s left  ${what}`,
      `${String(share).padStart(3)} %  ${done}个用例${failed}，${speed}/秒，剩余${left}秒  ${what}`,
    )[language];
  };

  const draw = (force: boolean): void => {
    const at = now();
    if (!force && at - shown < (terminal.live ? DRAW_MS : PLAIN_MS)) return;
    shown = at;
    const text = printableLine(line(), Math.max(20, terminal.columns - 2));
    terminal.err(terminal.live ? `\r\u001b[K${text}` : `${text}\n`);
    drawn = terminal.live;
  };

  return {
    take: (event) => {
      switch (event.kind) {
        case 'started': {
          const { name, version } = event.hello.implementation;
          what = says(
            `${name} ${version}: ${event.checks} checks, ${event.cases} cases`,
            `${name} ${version}：${event.checks}项检验，${event.cases}个用例`,
          )[language];
          return draw(true);
        }
        case 'probe':
          what = says(`probe ${event.id}`, `探测${event.id}`)[language];
          break;
        case 'vectors':
          what = says(`${event.id} vectors`, `${event.id}个向量`)[language];
          break;
        case 'check':
          casesFrom ??= now();
          what = `${event.id} (${event.number}/${event.of})`;
          break;
        case 'cases':
          cases = event;
          break;
        case 'shrinking':
          what = says(`making case ${event.index} of ${event.id} smaller`, `缩小${event.id}的用例${event.index}`)[
            language
          ];
          break;
        case 'restarted':
          what = says(`restarted: ${event.fault.because.en}`, `已重启：${event.fault.because.zh}`)[language];
          return draw(true);
      }
      draw(false);
    },
    end: () => {
      if (drawn) terminal.err('\r\u001b[K');
      drawn = false;
    },
  };
}
