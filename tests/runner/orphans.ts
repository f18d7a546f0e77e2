import { readdirSync, readFileSync } from 'node:fs';

/** Stands in the environment of every process that an adapter of a test is, and of what that starts. */
export const MARK = `etalon-test-${process.pid}-${Date.now()}`;

/** The processes that still run and carry the mark; null where the system does not say, as on macOS and Windows. */
export function marked(): readonly number[] | null {
  let processes: readonly string[];
  try {
    processes = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  } catch {
    return null;
  }
  return processes.filter((pid) => carriesMark(pid)).map(Number);
}

function carriesMark(pid: string): boolean {
  try {
    // One that has ended and waits to be collected by its parent has no environment any more.
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(MARK);
  } catch {
    return false;
  }
}

/** Waits, for as long as the kernel may need to end what was killed, until nothing carries the mark. */
export async function leftBehind(): Promise<readonly number[]> {
  for (let i = 0; i < 200 && (marked() ?? []).length > 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  return marked() ?? [];
}
