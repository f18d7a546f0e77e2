import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import { excerpt } from '../excerpt.ts';
import { secretsOf, type Secrets } from './secrets.ts';

/** Where requests go, and what goes with each of them beside the messages. */
export interface Target {
  readonly url: URL;
  /** Headers whose values are secret: they stand in no report, transcript or message. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
}

/** Headers that the transport itself sets, or that would change what a request is. */
const OURS = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads `--url URL` and each `--header-env NAME=VARIABLE`. A URL stands in the report, so that one with a user, a
 * password or a query is refused; a secret travels in a header, whose value is taken from the environment, and over
 * plain HTTP only to this machine.
 */
export function readTarget(
  url: string,
  headers: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Target | { readonly problem: Bilingual } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const shown = excerpt(url);
  if (parsed === undefined || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
    return problem(
      `--url takes a URL that begins with http:// or https://, not “${shown}”`,
      `--url的取值为以http://或https://开头的URL，而不是“${shown}”`,
    );
  }
  if (parsed.username !== '' || parsed.password !== '' || parsed.search !== '' || parsed.hash !== '') {
    return problem(
      '--url takes a URL without user, password, query and fragment, because it stands in the report; send a secret with --header-env',
      '--url的取值不含用户名、口令、查询和片段，因为该URL写入报告；机密应以--header-env发送',
    );
  }
  const read: Record<string, string> = {};
  for (const header of headers) {
    const found = readHeader(header, environment);
    if ('problem' in found) return found;
    read[found.name.toLowerCase()] = found.value;
  }
  if (headers.length > 0 && parsed.protocol === 'http:' && !isHere(parsed)) {
    return problem(
      '--header-env sends a secret, and http:// would send it in the clear; use https://',
      '--header-env发送机密，而http://会以明文传送；请使用https://',
    );
  }
  return { url: parsed, headers: read, secrets: secretsOf(Object.values(read)) };
}

type Header = { readonly name: string; readonly value: string };

function readHeader(
  written: string,
  environment: Readonly<Record<string, string | undefined>>,
): Header | { readonly problem: Bilingual } {
  const [, name = '', variable = ''] = /^([^=]+)=([^=]+)$/s.exec(written) ?? [];
  const value = environment[variable];
  if (variable === '' || !isHeaderName(name)) {
    return problem(
      '--header-env takes the name of a header and of an environment variable: --header-env Authorization=ACME_TOKEN',
      '--header-env的取值为头字段名和环境变量名：--header-env Authorization=ACME_TOKEN',
    );
  }
  if (OURS.has(name.toLowerCase())) {
    return problem(
      `the header ${name} belongs to the transport and cannot be set`,
      `头字段${name}属于传输方式，不能设定`,
    );
  }
  if (value === undefined || !isHeaderValue(name, value) || value.trim().length < 8) {
    return problem(
      `the environment variable ${excerpt(variable)} of --header-env has to hold at least 8 characters that a header can carry`,
      `--header-env的环境变量${excerpt(variable)}应含有至少8个头字段能携带的字符`,
    );
  }
  return { name, value: value.trim() };
}

const problem = (en: string, zh: string): { readonly problem: Bilingual } => ({ problem: { en, zh } });

/** Whether the host is this machine, whatever its name server says. */
const isHere = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.[0-9]+\.[0-9]+\.[0-9]+$/.test(hostname);

const holds = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

const isHeaderName = (name: string): boolean => holds(() => validateHeaderName(name));
const isHeaderValue = (name: string, value: string): boolean => holds(() => validateHeaderValue(name, value));
