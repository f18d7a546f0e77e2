/** The reference behind a line that takes a millisecond for each case, one at a time: an implementation that waits. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const shim = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));
const reference = spawn(process.execPath, [shim, 'reference'], { stdio: ['pipe', 'pipe', 'inherit'] });

createInterface({ input: reference.stdout }).on('line', (line) => {
  const reply = JSON.parse(line);
  // One case at a time: nothing that a shard waits for can hide behind another case.
  process.stdout.write(
    `${reply.concurrency === undefined ? line : JSON.stringify({ ...reply, concurrency: { maxInFlight: 1 } })}\n`,
  );
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line.includes('"op":"case"')) await setTimeout(1);
  reference.stdin.write(`${line}\n`);
}
reference.stdin.end();
