import type { Language } from '../../schemas/document/finding.ts';
import type { Progress } from '../runner/progress.ts';
import { casesPerSecond } from './cases-per-second.ts';
import { drawnLine } from './drawn-line.ts';
import { howFar } from './how-far.ts';
import { says } from './language.ts';
import type { Terminal } from './terminal.ts';

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
  const drawn = drawnLine(terminal, now);
  let what = '';
  let cases: Extract<Progress, { kind: 'cases' }> | undefined;
  let casesFrom: number | undefined;

  const line = (): string => {
    if (cases === undefined || casesFrom === undefined) return what;
    const far = howFar({
      done: cases.done,
      of: cases.of,
      perSecond: casesPerSecond(cases.done, (now() - casesFrom) / 1000),
      counted: says(' cases', '个用例'),
      found: cases.failed > 0 ? says(`, ${cases.failed} failed`, `，${cases.failed}个失败`) : says('', ''),
    });
    return `${far[language]}  ${what}`;
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
          return drawn.draw(line, true);
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
          return drawn.draw(line, true);
      }
      drawn.draw(line);
    },
    end: drawn.end,
  };
}
