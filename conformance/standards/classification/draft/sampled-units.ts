/** What was sampled: each item by itself or, where clusters are given, all items of a cluster, clusters as they first occur. */
export function unitsOf(items: number, clusters: readonly string[] | undefined): readonly (readonly number[])[] {
  if (clusters === undefined) return Array.from({ length: items }, (_, item) => [item]);
  const members = new Map<string, number[]>();
  for (const [item, cluster] of clusters.entries()) {
    const others = members.get(cluster);
    if (others === undefined) members.set(cluster, [item]);
    else others.push(item);
  }
  return [...members.values()];
}
