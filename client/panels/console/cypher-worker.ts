import {
  autocomplete,
  type CompletionItem,
  type DbSchema,
  formatQuery,
  highlightSyntax,
  isNotParamError,
  lintCypherQuery,
} from "@neo4j-cypher/language-support";
import type {
  Analysis,
  CypherAnswer,
  CypherMark,
  CypherNames,
  CypherRequest,
  CypherSuggestion,
} from "./cypher-messages.ts";

/** Neo4j's own parser is large and takes tens of ms for a statement: it runs here, beside the page. */
const scope = self as unknown as {
  onmessage: ((event: { data: CypherRequest }) => void) | null;
  postMessage(answer: CypherAnswer): void;
};

scope.onmessage = ({ data }) => {
  try {
    if (data.kind === "analyse") {
      scope.postMessage({ id: data.id, kind: "analyse", analysis: analyse(data.text, data.names) });
    } else if (data.kind === "format") {
      scope.postMessage({ id: data.id, kind: "format", text: formatQuery(data.text).formattedQuery });
    } else {
      scope.postMessage({ id: data.id, kind: "complete", suggestions: suggest(data) });
    }
  } catch (error) {
    scope.postMessage({ id: data.id, kind: "failed", message: String(error) });
  }
};

function analyse(text: string, { labels, relationshipTypes, parameters }: CypherNames): Analysis {
  // The store's schema lists no keys of relationships: with property keys every one of those would be called unknown.
  const known: DbSchema =
    labels.length > 0 || relationshipTypes.length > 0 ? { labels, relationshipTypes, parameters } : { parameters };
  return {
    tokens: highlightSyntax(text).map(({ position, length, tokenType }) => ({
      from: position.startOffset,
      to: position.startOffset + length,
      type: tokenType,
    })),
    marks: lintCypherQuery(text, known)
      .diagnostics.filter((diagnostic) => isNotParamError({ message: plain(diagnostic.message) }))
      .map(
        (diagnostic): CypherMark => ({
          from: diagnostic.offsets.start,
          to: diagnostic.offsets.end,
          severity: diagnostic.severity === 1 ? "error" : diagnostic.severity === 2 ? "warning" : "info",
          message: plain(diagnostic.message),
        }),
      ),
  };
}

function plain(message: string | { readonly value: string }): string {
  return typeof message === "string" ? message : message.value;
}

/** By the numbers of the Language Server Protocol's CompletionItemKind. */
const TYPES: Readonly<Record<number, CypherSuggestion["type"]>> = {
  3: "function",
  5: "property",
  6: "variable",
  14: "keyword",
  20: "class",
  25: "class",
};

const MOST_SUGGESTIONS = 200;

function suggest(request: Extract<CypherRequest, { kind: "complete" }>): CypherSuggestion[] {
  const items = autocomplete(
    request.text,
    { ...request.names },
    {
      caretPosition: request.offset,
      manual: request.explicit,
    },
  );
  return items.slice(0, MOST_SUGGESTIONS).map((item: CompletionItem) => ({
    label: item.label,
    insert: item.insertText ?? item.label,
    type: TYPES[item.kind ?? 0] ?? "text",
    detail: item.signature ?? item.detail ?? "",
  }));
}
