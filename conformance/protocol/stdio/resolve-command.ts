import { posix, win32 } from 'node:path';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import { excerpt } from '../excerpt.ts';

/** What a command is resolved against; handed in, so that what Windows does can be tested anywhere. */
export interface Machine {
  readonly platform: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}

/** Extensions that Windows starts by itself; everything else it starts through a shell or an interpreter. */
const STARTED = ['.exe', '.com'];
const BATCH = ['.cmd', '.bat'];
const PATHEXT = '.COM;.EXE;.BAT;.CMD';

/**
 * The file to start for a command, or why there is none. Everywhere but on Windows that is the command itself.
 *
 * Windows adds no extension but .exe, and starts a batch file (`npx` and most other names that npm installs are such)
 * only through a shell, which would read the arguments as its own language: the shell is never used, and the message says
 * what to write instead. A name without a folder is looked up in PATH, never in the current folder. What is not found is
 * left as it is, for the system to say so.
 */
export function resolveCommand(
  file: string,
  machine: Machine,
): { readonly file: string } | { readonly because: Bilingual } {
  if (machine.platform !== 'win32') return { file };
  const found = foldersFor(file, machine)
    .flatMap((folder) => namesOf(file, machine).map((name) => win32.resolve(folder, name)))
    .find((path) => machine.isFile(path));
  if (found === undefined) return { file };
  const extension = win32.extname(found).toLowerCase();
  if (STARTED.includes(extension)) return { file: found };
  return { because: BATCH.includes(extension) ? batch(found) : script(found, extension) };
}

function foldersFor(file: string, { folder, environment }: Machine): readonly string[] {
  if (/[\\/]|^[a-z]:/i.test(file)) return [folder];
  const path = valueOf(environment, 'PATH') ?? '';
  return path
    .split(';')
    .map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
    .filter((one) => one !== '');
}

/** The file itself where it has an extension, and with each of PATHEXT. */
function namesOf(file: string, { environment }: Machine): readonly string[] {
  const extensions = (valueOf(environment, 'PATHEXT') ?? PATHEXT).split(';').filter((one) => one.startsWith('.'));
  const added = extensions.map((extension) => file + extension.toLowerCase());
  return win32.extname(file) === '' ? added : [file, ...added];
}

/** Names of variables have no case on Windows. */
const valueOf = (environment: Machine['environment'], name: string): string | undefined =>
  Object.entries(environment).find(([key]) => key.toUpperCase() === name)?.[1];

const batch = (path: string): Bilingual => ({
  en: `${excerpt(path)} is a batch file, which Windows starts only through a shell; no shell is used. Name the program in it, such as: -- node adapter.js instead of -- npx adapter.`,
  zh: `${excerpt(path)}是批处理文件，Windows只能通过命令解释器启动它，而本程序不使用命令解释器。请写出其中的程序，例如以-- node adapter.js代替-- npx adapter。`,
});

function script(path: string, extension: string): Bilingual {
  const name = posix.basename(path.replaceAll('\\', '/'));
  const interpreter = INTERPRETERS[extension];
  const en = interpreter === undefined ? '' : `, such as: -- ${interpreter} ${excerpt(name)}`;
  const zh = interpreter === undefined ? '' : `，例如：-- ${interpreter} ${excerpt(name)}`;
  return {
    en: `${excerpt(path)} is no program that Windows starts by itself. Name its interpreter first${en}.`,
    zh: `${excerpt(path)}不是Windows能直接启动的程序。请先写出其解释器${zh}。`,
  };
}

const INTERPRETERS: Readonly<Record<string, string>> = {
  '.js': 'node',
  '.mjs': 'node',
  '.cjs': 'node',
  '.py': 'python',
  '.r': 'Rscript',
  '.jar': 'java -jar',
  '.ps1': 'powershell -File',
};
