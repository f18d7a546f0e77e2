import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { anchorOf, entryNameOf } from '../claims/entry-name.ts';
import { says } from './language.ts';

/**
 * Where a badge leads: to the entry of the implementation and version of the report on the page of implementations that
 * `--link` names. Only https, and nothing but an address: a badge stands on the pages of others.
 */
export function badgeLink(
  given: string | undefined,
  { implementation }: ConformanceReport,
): { readonly link?: string } | { readonly problem: Bilingual } {
  if (given === undefined) return {};
  const page = URL.canParse(given) ? new URL(given) : undefined;
  if (page?.protocol !== 'https:' || page.username !== '' || page.password !== '') {
    return {
      problem: says(
        '--link takes the https address of the page of implementations',
        '--link的取值为“实现”页面的https地址',
      ),
    };
  }
  const names = [implementation?.name ?? '', implementation?.version ?? ''].map(entryNameOf);
  const [name, version] = names;
  if (name !== undefined && version !== undefined) page.hash = anchorOf(`${name}/${version}`);
  return { link: page.href };
}
