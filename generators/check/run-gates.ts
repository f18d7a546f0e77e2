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

/** Runs the gates, `parallel` at a time, and tells `ended` of each as it ends. */
export async function runGates(
  gates: readonly Gate[],
  root: string,
  parallel: number,
  ended: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...gates];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const outcome = await runGate(gate, root);
      outcomes.push(outcome);
      ended(outcome);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
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
