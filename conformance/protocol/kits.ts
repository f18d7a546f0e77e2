import type { Bilingual } from '../../schemas/document/finding.ts';

/** Both languages of a text. */
const says = (en: string, zh: string): Bilingual => ({ en, zh });

/** A kit and its example, as they lie under conformance/adapters, and what they become in a vendor's folder. */
export interface Kit {
  /** What is written after `etalon init`. */
  readonly name: string;
  readonly language: string;
  readonly needs: Bilingual;
  /** The file that the vendor edits, and the one that the kit is, in the vendor's folder. */
  readonly operations: string;
  readonly kit: string;
  /** Every file: where it is taken from, by what it is called there. */
  readonly files: Readonly<Record<string, string>>;
  /** What gets the libraries of the build, in a shell, for which a registry is needed once; absent where there are none. */
  readonly fetch?: string;
  /** What makes the program, in a shell; absent where nothing has to be made. */
  readonly build?: string;
  /** The command of the adapter, after `--`. */
  readonly start: string;
}

/** Every language for which there is a kit, in the order in which they are listed. */
export const KITS: readonly Kit[] = [
  {
    name: 'python',
    language: 'Python',
    needs: says('Python 3.9 or newer; nothing to install', 'Python 3.9或更新版本；无需安装其他内容'),
    operations: 'adapter.py',
    kit: 'etalon_adapter.py',
    files: { 'adapter.py': 'python/example.py', 'etalon_adapter.py': 'python/etalon_adapter.py' },
    start: 'python3 adapter.py',
  },
  {
    name: 'javascript',
    language: 'JavaScript',
    needs: says('Node 18 or newer; nothing to install', 'Node 18或更新版本；无需安装其他内容'),
    operations: 'adapter.mjs',
    kit: 'etalon-adapter.mjs',
    files: { 'adapter.mjs': 'javascript/example.mjs', 'etalon-adapter.mjs': 'javascript/etalon-adapter.mjs' },
    start: 'node adapter.mjs',
  },
  {
    name: 'java',
    language: 'Java',
    needs: says(
      'Java 17 or newer, and Maven once, which gets Gson into lib/',
      'Java 17或更新版本；另需Maven一次，用于将Gson取到lib/中',
    ),
    operations: 'Adapter.java',
    kit: 'etalon/EtalonAdapter.java',
    files: {
      'Adapter.java': 'java/example/Adapter.java',
      'etalon/EtalonAdapter.java': 'java/etalon/EtalonAdapter.java',
      'pom.xml': 'java/example/pom.xml',
    },
    fetch: 'mvn -q dependency:copy-dependencies',
    build: "mvn -q dependency:copy-dependencies && javac -d classes -cp 'lib/*' Adapter.java etalon/EtalonAdapter.java",
    start: "java -cp 'classes:lib/*' Adapter",
  },
  {
    name: 'go',
    language: 'Go',
    needs: says('Go 1.18 or newer; no module to get', 'Go 1.18或更新版本；无需获取其他模块'),
    operations: 'main.go',
    kit: 'etalon/etalon.go',
    files: {
      'main.go': 'go/example/main.go',
      'etalon/etalon.go': 'go/etalon/etalon.go',
      'go.mod': 'go/example/go.mod',
    },
    build: 'go build -o adapter .',
    start: './adapter',
  },
  {
    name: 'rust',
    language: 'Rust',
    needs: says(
      'Rust 1.65 or newer, and a registry of crates once, from which cargo gets serde_json; without a network, cargo vendor on another machine',
      'Rust 1.65或更新版本；另需crate注册表一次，cargo从中获取serde_json；无网络时，可在另一台机器上使用cargo vendor',
    ),
    operations: 'src/main.rs',
    kit: 'src/etalon_adapter.rs',
    files: {
      'src/main.rs': 'rust/src/main.rs',
      'src/etalon_adapter.rs': 'rust/src/etalon_adapter.rs',
      'Cargo.toml': 'rust/Cargo.toml',
      'Cargo.lock': 'rust/Cargo.lock',
    },
    fetch: 'cargo fetch --locked',
    build: 'cargo build --release --locked',
    start: './target/release/adapter',
  },
  {
    name: 'r',
    language: 'R',
    needs: says('R 4 with the package jsonlite', 'R 4及软件包jsonlite'),
    operations: 'adapter.R',
    kit: 'etalon_adapter.R',
    files: { 'adapter.R': 'r/example.R', 'etalon_adapter.R': 'r/etalon_adapter.R' },
    start: 'Rscript adapter.R',
  },
  {
    name: 'c',
    language: 'C',
    needs: says('a compiler of C11 and POSIX; no library', 'C11编译器和POSIX；无需任何库'),
    operations: 'adapter.c',
    kit: 'etalon_adapter.h',
    files: { 'adapter.c': 'c/example.c', 'etalon_adapter.h': 'c/etalon_adapter.h' },
    build: 'cc -O2 -o adapter adapter.c -lm',
    start: './adapter',
  },
];
