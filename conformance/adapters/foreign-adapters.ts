import { join } from 'node:path';
import { goProgram, plainPython, rWith, pythonEnvironment, type Runtime } from './environment.ts';
import { javaArchive, javaBuild } from './java.ts';

/** An adapter of this folder: the files that it is made of, and how it is started once its runtime is there. */
export interface ForeignAdapter {
  readonly name: string;
  /** Relative to this folder; their digest stands in the evidence. */
  readonly sources: readonly string[];
  readonly runtime: (root: string) => Runtime;
  /** The program that the interpreter runs, relative to this folder, with what stands before it. */
  readonly program: readonly string[];
}

const KIT = 'python/etalon_adapter.py';
const CORRELATION = 'python/correlation.py';
const SCIPY = 'scipy_statsmodels';
const UNCERTAINTIES = 'uncertainties';
const SKLEARN = 'sklearn';
const CONFIDENCEINTERVAL = 'confidenceinterval';
/** The package is published as a source only: what builds it is installed first. */
const BUILT = ['build-requirements.txt', 'requirements.txt'];
const SMILE = 'smile';
const SMILE_SOURCES = ['java/etalon/EtalonAdapter.java', `${SMILE}/SmileAdapter.java`];

/** NumPy 2.4 and SciPy 1.17 have no wheels for an older Python than 3.11. */
const NUMPY_LEAST_PYTHON = 11;

const pinned = (root: string, name: string, files: readonly string[] = ['requirements.txt']): Runtime => {
  const requirements = files.map((file) => join(root, 'conformance', 'adapters', name, file));
  return pythonEnvironment(root, name, requirements, NUMPY_LEAST_PYTHON);
};

/** Every adapter that `npm run adapters` runs. */
export const FOREIGN_ADAPTERS: readonly ForeignAdapter[] = [
  {
    name: 'minimal',
    sources: ['minimal/adapter.js'],
    runtime: () => ({ ready: true, interpreter: process.execPath, version: `Node ${process.versions.node}` }),
    program: ['minimal/adapter.js'],
  },
  {
    name: 'python_example',
    sources: [KIT, 'python/example.py'],
    runtime: plainPython,
    program: ['-B', 'python/example.py'],
  },
  {
    name: SCIPY,
    sources: [KIT, CORRELATION, `${SCIPY}/adapter.py`, `${SCIPY}/requirements.txt`],
    runtime: (root) => pinned(root, SCIPY),
    program: ['-B', `${SCIPY}/adapter.py`],
  },
  {
    name: UNCERTAINTIES,
    sources: [KIT, CORRELATION, `${UNCERTAINTIES}/adapter.py`, `${UNCERTAINTIES}/requirements.txt`],
    runtime: (root) => pinned(root, UNCERTAINTIES),
    program: ['-B', `${UNCERTAINTIES}/adapter.py`],
  },
  {
    name: SKLEARN,
    sources: [KIT, `${SKLEARN}/adapter.py`, `${SKLEARN}/requirements.txt`],
    runtime: (root) => pinned(root, SKLEARN),
    program: ['-B', `${SKLEARN}/adapter.py`],
  },
  {
    name: CONFIDENCEINTERVAL,
    sources: [KIT, ...['adapter.py', ...BUILT].map((file) => `${CONFIDENCEINTERVAL}/${file}`)],
    runtime: (root) => pinned(root, CONFIDENCEINTERVAL, BUILT),
    program: ['-B', `${CONFIDENCEINTERVAL}/adapter.py`],
  },
  {
    name: 'r_base',
    sources: ['r/etalon_adapter.R', 'r_base/adapter.R'],
    runtime: () => rWith('jsonlite'),
    program: ['--vanilla', 'r_base/adapter.R'],
  },
  {
    name: 'proc',
    sources: ['r/etalon_adapter.R', 'proc/adapter.R'],
    runtime: () => rWith('jsonlite', 'pROC'),
    program: ['--vanilla', 'proc/adapter.R'],
  },
  {
    name: SMILE,
    sources: [...SMILE_SOURCES, `${SMILE}/pom.xml`, `${SMILE}/jars.sha256`],
    runtime: (root) => {
      const here = join(root, 'conformance', 'adapters');
      const sources = SMILE_SOURCES.map((source) => join(here, source));
      return javaBuild(root, SMILE, { folder: join(here, SMILE), main: 'SmileAdapter', sources });
    },
    program: ['-jar', join('..', '..', javaArchive(SMILE))],
  },
  {
    name: 'gonum',
    sources: ['go/etalon/etalon.go', 'go/gonum/main.go', 'go/go.mod', 'go/go.sum'],
    runtime: (root) => goProgram(root, 'gonum'),
    program: [], // what is built is started by itself
  },
];
