import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifest, manifests } from './manifests.ts';

const MODELS = { ConfigMap, Job, NetworkPolicy, PersistentVolumeClaim } as const;

/** What the model of that kind in the API of Kubernetes has against a manifest. */
function problemOf(one: Manifest): string | undefined {
  const Model = MODELS[one.kind as keyof typeof MODELS] as unknown as new (data: object) => { validate(): void };
  const { apiVersion: _, kind: __, ...data } = one;
  try {
    new Model(data).validate();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const FILES = ['kubernetes-shards.yaml', 'kubernetes-merge.yaml'];
const root = join(import.meta.dirname, '..', '..');

describe('the manifests for Kubernetes', () => {
  it.each(FILES)('in %s are what its API describes', (file) => {
    expect(manifests(file).map((one) => [one.metadata.name, problemOf(one)])).toEqual(
      manifests(file).map(({ metadata }) => [metadata.name, undefined]),
    );
  });

  it('are rejected with a number in words or a field that there is not', () => {
    const job = manifest('kubernetes-shards.yaml', 'Job');
    const changed = (spec: object): Manifest => ({ ...job, spec: { ...job.spec, ...spec } as never });
    expect(problemOf(changed({ completions: 'four' }))).toMatch(/completions/);
    expect(problemOf(changed({ template: { spec: { containers: [{ image: 'x' }] } } }))).toMatch(/name/);
  });

  it('have a pod for each shard', () => {
    const { data } = manifest('kubernetes-shards.yaml', 'ConfigMap');
    const { spec } = manifest('kubernetes-shards.yaml', 'Job');
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 4, parallelism: 4 });
    expect(data?.['ETALON_SHARDS']).toBe(String(spec?.completions));
  });

  it.each(FILES)('in %s give a pod no privilege', (file) => {
    const pod = manifest(file, 'Job').spec?.template.spec;
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(pod?.containers.map(({ securityContext }) => securityContext)).toEqual([
      { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    ]);
  });
});

describe('the image', () => {
  it('finds both scripts in the package, executable', () => {
    const listed = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
    ) as [{ files: { path: string; mode: number }[] }];
    const scripts = listed[0].files.filter(({ path }) => /^conformance\/shards\/.+\.sh$/.test(path));
    expect(scripts.map(({ path, mode }) => [path, mode & 0o111])).toEqual([
      ['conformance/shards/merge-shards.sh', 0o111],
      ['conformance/shards/run-shard.sh', 0o111],
    ]);
  });

  it('runs as no root, and begins with the script of a shard', () => {
    const lines = readFileSync(join(root, 'conformance', 'shards', 'Containerfile'), 'utf8').split('\n');
    expect(lines).toContain('USER node');
    expect(lines).toContain('ENTRYPOINT ["run-shard.sh"]');
    expect(manifest('kubernetes-merge.yaml', 'Job').spec?.template.spec.containers[0]?.command).toEqual([
      'merge-shards.sh',
    ]);
  });
});
