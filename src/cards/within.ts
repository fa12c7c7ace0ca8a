/** As many of the first items as fit into a budget of characters (at least one), and how many were left out. */
export function within<Item>(
  items: readonly Item[],
  budget: number,
  size: (item: Item) => number,
): { readonly kept: readonly Item[]; readonly left: number } {
  let used = 0;
  let count = 0;
  for (const item of items) {
    used += size(item);
    if (used > budget && count > 0) break;
    count += 1;
  }
  return { kept: items.slice(0, count), left: items.length - count };
}
