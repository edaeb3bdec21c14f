/** The paragraph that a locator names: `¶5` and `¶2, caption` give 5 and 2; null where it names none. */
export function paragraphOf(locator: string | null): number | null {
  const digits = locator === null ? undefined : /¶\s*(\d{1,9})/.exec(locator)?.[1];
  return digits === undefined ? null : Number(digits);
}
