import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Gate } from './gates.ts';

/** How a gate ended. */
export interface Outcome {
  readonly gate: Gate;
  readonly passed: boolean;
  readonly seconds: number;
  /** What it printed, on both streams. */
  readonly output: string;
}

/**
 * Runs the gates, `parallel` at a time, each after the one that it waits for, and tells `ended` of each as it ends.
 * A gate whose predecessor failed runs all the same: what it finds is worth knowing.
 */
export async function runGates(
  gates: readonly Gate[],
  root: string,
  parallel: number,
  ended: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...gates];
  const running = new Map<Gate, Promise<void>>();
  const outcomes: Outcome[] = [];
  const isReady = ({ after }: Gate): boolean => ![...waiting, ...running.keys()].some(({ name }) => name === after);
  while (waiting.length > 0 || running.size > 0) {
    for (
      let gate = waiting.find(isReady);
      gate !== undefined && running.size < parallel;
      gate = waiting.find(isReady)
    ) {
      const started = gate;
      waiting.splice(waiting.indexOf(started), 1);
      running.set(
        started,
        runGate(started, root).then((outcome) => {
          running.delete(started);
          outcomes.push(outcome);
          ended(outcome);
        }),
      );
    }
    if (running.size === 0) throw new Error(`no gate can start: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
  return outcomes;
}

function runGate(gate: Gate, root: string): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, gate.run, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    const end = (passed: boolean, last = ''): void => {
      const output = Buffer.concat(pieces).toString('utf8') + last;
      resolve({ gate, passed, seconds: (performance.now() - start) / 1000, output });
    };
    child.on('error', ({ message }) => {
      end(false, message);
    });
    child.on('close', (code) => {
      end(code === 0);
    });
  });
}
