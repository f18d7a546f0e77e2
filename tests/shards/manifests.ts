import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** What the tests ask of a manifest; whether it is one at all is for the models of Kubernetes to say. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly parallelism?: number;
    readonly template: {
      readonly spec: {
        readonly automountServiceAccountToken?: boolean;
        readonly securityContext: { readonly runAsNonRoot?: boolean };
        readonly containers: readonly {
          readonly args?: readonly string[];
          readonly command?: readonly string[];
          readonly securityContext: Readonly<Record<string, unknown>>;
        }[];
      };
    };
  };
}

const folder = new URL('../../conformance/shards/', import.meta.url);

/** Every document of a file of manifests. */
export const manifests = (file: string): readonly Manifest[] =>
  parseAllDocuments(readFileSync(new URL(file, folder), 'utf8')).map((document) => document.toJS() as Manifest);

/** The one document of a kind. */
export function manifest(file: string, kind: string): Manifest {
  const [found, other] = manifests(file).filter((one) => one.kind === kind);
  if (found === undefined || other !== undefined) throw new Error(`${file} has no one ${kind}`);
  return found;
}
