import '../plain-environment.ts';
import { scriptWords } from '../script-words.ts';
import { formatFindings } from './format-findings.ts';
import { watchSources } from './watch-sources.ts';

const HELP = `npm run watch [-- --lang en|zh]

Judges the sources of the standards as npm run lint:spec does, and again as soon as a file of them changes. Ctrl-C ends it.

  --lang zh   messages in Chinese
  --help      this text

Examples:
  npm run watch
  npm run watch -- --lang zh

Exit codes: 0 ended by Ctrl-C, 2 usage.
`;

/** `npm run watch`: a fresh verdict after each change. */
async function main(): Promise<number> {
  const { lang } = scriptWords(HELP, { options: { lang: { type: 'string', default: 'en' } } }).values;
  if (lang !== 'en' && lang !== 'zh') {
    process.stderr.write(`--lang takes en or zh, not ${lang}\n`);
    return 2;
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
