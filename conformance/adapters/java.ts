import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf, type Runtime } from './environment.ts';

/** Records, patterns and text blocks; and the oldest Java that is still maintained. */
const LEAST_JAVA = 17;

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** An adapter in Java: the class that is started, its sources, and a folder with `pom.xml` and `jars.sha256`. */
export interface JavaProgram {
  readonly folder: string;
  readonly main: string;
  readonly sources: readonly string[];
}

/** Where the adapter `name` is built; `java -jar` starts what is there. */
export const javaArchive = (name: string): string => join('build', 'java', name, 'adapter.jar');

/**
 * Compiles an adapter into an archive beside the libraries that its `pom.xml` names, which Maven gets and `jars.sha256`
 * pins. It is made once, and kept as long as sources and pins stay the same, so that no network is needed afterwards.
 */
export function javaBuild(root: string, name: string, { folder, main, sources }: JavaProgram): Runtime {
  const java = javaVersion();
  if (java === undefined) return NO_JAVA;
  const archive = join(root, javaArchive(name));
  const build = join(archive, '..');
  const libraries = join(build, 'lib');
  const seal = join(build, 'made-of.txt');
  const pins = readFileSync(join(folder, 'jars.sha256'), 'utf8');
  const parts = [java, pins, ...sources.map((source) => readFileSync(source, 'utf8'))];
  const madeOf = `${createHash('sha256').update(parts.join('\0')).digest('hex')}\n`;
  const made: Runtime = { ready: true, interpreter: 'java', version: `Java ${java}` };
  if (existsSync(seal) && readFileSync(seal, 'utf8') === madeOf) return made;

  rmSync(seal, { force: true });
  if (otherwisePinned(libraries, pins) !== undefined) {
    rmSync(libraries, { recursive: true, force: true });
    const get = ['-q', '-B', '-f', join(folder, 'pom.xml'), COPY, `-DoutputDirectory=${libraries}`];
    const because = failureOf('mvn', get) ?? otherwisePinned(libraries, pins);
    if (because !== undefined) return { ready: false, because: `its libraries could not be had: ${because}` };
  }
  const classes = join(build, 'classes');
  const manifest = join(build, 'manifest.txt');
  rmSync(classes, { recursive: true, force: true });
  mkdirSync(classes, { recursive: true });
  const beside = readdirSync(libraries).map((jar) => `lib/${jar}`);
  writeFileSync(manifest, `Main-Class: ${main}\nClass-Path: ${beside.join('\n  ')}\n`); // a line may have 72 bytes
  const failure =
    failureOf('javac', ['-nowarn', '-d', classes, '-cp', join(libraries, '*'), ...sources]) ??
    failureOf('jar', ['--create', '--file', archive, '--manifest', manifest, '-C', classes, '.']);
  if (failure !== undefined) return { ready: false, because: `it could not be compiled: ${failure}` };
  writeFileSync(seal, madeOf);
  return made;
}

const NO_JAVA: Runtime = {
  ready: false,
  because: `no Java ${LEAST_JAVA} or newer (java, javac) on this machine`,
};

/** A Java with its compiler, and Maven, which gets libraries. */
export function javaRuntime(): Runtime {
  const version = javaVersion();
  if (version === undefined) return NO_JAVA;
  if (spawnSync('mvn', ['--version']).status !== 0) return { ready: false, because: 'no Maven (mvn) on this machine' };
  return { ready: true, interpreter: 'java', version: `Java ${version}` };
}

/** Such as `17.0.15`; undefined where there is no compiler, or none that is new enough. */
function javaVersion(): string | undefined {
  const { status, stdout, stderr } = spawnSync('javac', ['-version'], { encoding: 'utf8' });
  const version = status === 0 ? /javac (\S+)/.exec(`${stdout}${stderr}`)?.[1] : undefined;
  return version !== undefined && Number.parseInt(version) >= LEAST_JAVA ? version : undefined;
}

/** In what a folder of libraries is not what the pins say, `sha256  name` a line; undefined where it is. */
function otherwisePinned(folder: string, pins: string): string | undefined {
  const here = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = here.map((jar) => {
    const digest = createHash('sha256').update(readFileSync(join(folder, jar)));
    return `${digest.digest('hex')}  ${jar}`;
  });
  const pinned = pins.trim().split('\n');
  const odd = [...found.filter((line) => !pinned.includes(line)), ...pinned.filter((line) => !found.includes(line))];
  return odd.length === 0 ? undefined : `not as pinned: ${odd.map((line) => line.split('  ')[1]).join(', ')}`;
}
