/** The reference behind a line that takes a millisecond for each case, one after the other: an implementation that waits. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const shim = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));
// It answers where we would: what is timed is the wait, and no second copying of every answer.
const reference = spawn(process.execPath, [shim, 'reference'], { stdio: ['pipe', 'inherit', 'inherit'] });

// However many cases are in flight, none of them waits while another does.
for await (const line of createInterface({ input: process.stdin })) {
  if (line.includes('"op":"case"')) await setTimeout(1);
  reference.stdin.write(`${line}\n`);
}
reference.stdin.end();
