import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readTree } from '../model/tree.ts';
import { formatFindings } from './format-findings.ts';
import { lint } from './lint.ts';

/** `npm run lint:spec`: judges the sources of the standards. Exit 0 sound, 1 findings of error severity, 2 usage. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'pretty' }, lang: { type: 'string', default: 'en' } },
  });
  const { format, lang } = values;
  if ((format !== 'pretty' && format !== 'json') || (lang !== 'en' && lang !== 'zh')) {
    process.stderr.write('usage: lint:spec [--format pretty|json] [--lang en|zh]\n');
    return 2;
  }
  const start = performance.now();
  const tree = readTree(process.cwd());
  const findings = await lint(tree);
  if (format === 'json') process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else
    process.stdout.write(
      formatFindings(findings, lang, { files: tree.size, seconds: (performance.now() - start) / 1000 }),
    );
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

process.exitCode = await main();
