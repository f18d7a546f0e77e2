import '../plain-environment.ts';
import { parseArgs } from 'node:util';
import { formatFindings } from './format-findings.ts';
import { watchSources } from './watch-sources.ts';

const HELP = `npm run watch [-- --lang en|zh]

Judges the sources of the standards as npm run lint:spec does, and again as soon as a file of them changes. Ctrl-C ends it.
`;

/** `npm run watch`: a fresh verdict after each change. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { lang: { type: 'string', default: 'en' }, help: { type: 'boolean', default: false } },
  });
  const { lang, help } = values;
  if (help || (lang !== 'en' && lang !== 'zh')) {
    (help ? process.stdout : process.stderr).write(HELP);
    return help ? 0 : 2;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await watchSources(
    process.cwd(),
    ({ findings, ...run }) => {
      const time = new Date().toTimeString().slice(0, 8);
      process.stdout.write(`\n${time}\n${formatFindings(findings, lang, run)}`);
    },
    stop.signal,
  );
  return 0;
}

process.exitCode = await main();
