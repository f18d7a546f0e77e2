/** What a schema file is called: `uncertainty/measurement-result`, `uncertainty/operations/combine`. */
export function schemaKey(file: string): string {
  const match = /^schemas\/([^/]+)\/(?:draft|[0-9.]+)\/(.+)\.schema\.yaml$/.exec(file);
  if (match === null) throw new Error(`${file} is not the path of a standard's schema`);
  return `${match[1]}/${match[2]}`;
}
