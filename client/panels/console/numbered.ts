/** Items with their place from 1 on: the only identity that rows, stations of a path and operators of a plan have. */
export function numbered<T>(items: readonly T[]): { readonly item: T; readonly number: number }[] {
  return items.map((item, index) => ({ item, number: index + 1 }));
}
