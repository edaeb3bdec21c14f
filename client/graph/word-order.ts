/** The order of names: "Group 2" before "Group 10". One for all, as making one takes longer than a thousand comparisons. */
export const wordOrder = new Intl.Collator("en", { numeric: true });
