/** Names of folders are lower-case, short, and none that a file system treats specially. */
const NAME = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;

/** What Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;

/** Whether a folder of an entry may be called this. */
export const isEntryName = (name: string): boolean =>
  NAME.test(name) && !name.includes('..') && !DEVICE.test(name) && !name.endsWith('.tmp');

/**
 * The name of the folder of an implementation or a version, from what the implementation says of itself: in lower case,
 * with a hyphen for every run of other characters. Undefined where nothing of it is left.
 */
export function entryNameOf(said: string): string | undefined {
  const name = said
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 64);
  return isEntryName(name) ? name : undefined;
}

/** Where the page of implementations has an entry, by its folder `name/version`. */
export const anchorOf = (path: string): string => `entry-${path.replace('/', '--')}`;
