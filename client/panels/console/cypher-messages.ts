/** What the editor asks of the language worker, and what it answers. Offsets count UTF-16 units from 0. */
export type CypherRequest =
  | { readonly id: number; readonly kind: "analyse"; readonly text: string; readonly names: CypherNames }
  | { readonly id: number; readonly kind: "format"; readonly text: string }
  | {
      readonly id: number;
      readonly kind: "complete";
      readonly text: string;
      readonly offset: number;
      /** Asked for by hand, not by typing. */
      readonly explicit: boolean;
      readonly names: CypherNames;
    };

/** The store's own names, for completion. */
export interface CypherNames {
  readonly labels: string[];
  readonly relationshipTypes: string[];
  readonly propertyKeys: string[];
  readonly parameters: Record<string, unknown>;
}

export interface CypherToken {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

export interface CypherMark {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

export interface CypherSuggestion {
  readonly label: string;
  readonly insert: string;
  readonly type: "keyword" | "class" | "property" | "function" | "variable" | "text";
  readonly detail: string;
}

export interface Analysis {
  readonly tokens: readonly CypherToken[];
  readonly marks: readonly CypherMark[];
}

export type CypherAnswer =
  | { readonly id: number; readonly kind: "analyse"; readonly analysis: Analysis }
  | { readonly id: number; readonly kind: "complete"; readonly suggestions: readonly CypherSuggestion[] }
  | { readonly id: number; readonly kind: "format"; readonly text: string }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
