/**
 * The variables that a child process inherits. An adapter shall find its interpreter, its libraries and its temporary
 * folder, on every platform; tokens and settings of whoever runs the suite are none of its business.
 */
const INHERITED: readonly string[] = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'SHELL',
  'USER',
  'LOGNAME',
  'TERM',
  // Windows
  'SystemRoot',
  'SystemDrive',
  'PATHEXT',
  'ComSpec',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
  'NUMBER_OF_PROCESSORS',
];

/** The allowed part of an environment, with the variables that the caller names (`--env NAME`). */
export function allowedEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  named: readonly string[],
): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const name of [...INHERITED, ...named]) {
    const value = environment[name];
    if (value !== undefined) allowed[name] = value;
  }
  return allowed;
}
