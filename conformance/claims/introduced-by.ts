import type { Introduced } from './implementation-findings.ts';
import type { HelloReply } from '../protocol/messages.ts';

/** What an implementation says of itself in its answer to `hello`. */
export const introducedBy = ({ implementation, standards, classes }: HelloReply): Introduced => ({
  name: implementation.name,
  version: implementation.version,
  claims: (standard, version, name) =>
    own(standards, standard)?.includes(version) === true && own(classes ?? {}, standard)?.includes(name) === true,
});

const own = (of: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
