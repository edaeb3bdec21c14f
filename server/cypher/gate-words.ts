/** Words that begin a clause that writes. As names they are legal, so what follows them decides. */
export const WRITING_WORDS: ReadonlySet<string> = new Set(
  "CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT DROP".split(" "),
);

/** First words that change the schema, users or the server. Elsewhere they are ordinary names. */
export const ADMINISTRATIVE_WORDS: ReadonlySet<string> = new Set(
  "ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DISABLE DEALLOCATE REALLOCATE DRYRUN".split(" "),
);

/** First words of what is no write for EXPLAIN and READ mode, but no reading of this graph either. */
export const REFUSED_FIRST_WORDS: ReadonlySet<string> = new Set("LOAD TERMINATE USE USING".split(" "));

/** Words that a statement may begin with. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  "MATCH OPTIONAL UNWIND WITH RETURN CALL FINISH SHOW FILTER LET WHEN".split(" "),
);

/** What may be shown: schema and functions, nothing about users, settings or running queries. */
export const SHOWABLE: ReadonlySet<string> = new Set(
  "INDEX INDEXES CONSTRAINT CONSTRAINTS PROCEDURE PROCEDURES FUNCTION FUNCTIONS".split(" "),
);

/**
 * Words that may follow a whole expression or pattern: clauses that read, their parts, and operators that are words.
 * Anything else there is a clause that this list does not know, and so refused.
 */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set(
  `MATCH OPTIONAL UNWIND WITH RETURN CALL YIELD UNION FINISH FILTER LET NEXT WHERE ORDER BY SKIP OFFSET LIMIT ASC ASCENDING
  DESC DESCENDING DISTINCT ALL AS AND OR XOR NOT IN STARTS ENDS CONTAINS IS NULL CASE WHEN THEN ELSE END USING INDEX SCAN
  JOIN ON SEEK TEXT RANGE POINT TYPED NORMALIZED NFC NFD NFKC NFKD FROM ANY SHORTEST PATH PATHS GROUP GROUPS WALK TRAIL
  REPEATABLE ELEMENTS DIFFERENT RELATIONSHIP RELATIONSHIPS TIME DATETIME ZONE TIMEZONE WITHOUT VALUE VARYING SINGLE SCORE
  SEARCH VECTOR FOR FULLTEXT LOOKUP UNIQUE UNIQUENESS EXISTENCE NODE KEY PROPERTY BUILT USER DEFINED EXECUTABLE CURRENT
  COUNT EXISTS COLLECT`.split(/\s+/),
);

/** Procedures that only read the graph or describe it. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.info",
  "db.ping",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
  "db.index.fulltext.querynodes",
  "db.index.fulltext.queryrelationships",
  "db.index.fulltext.listavailableanalyzers",
  "db.index.vector.querynodes",
  "db.index.vector.queryrelationships",
  "dbms.components",
]);

/** First parts of the names of functions that come with the language. Others (`apoc.cypher.run…`) may do anything. */
export const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  "date",
  "datetime",
  "time",
  "localtime",
  "localdatetime",
  "duration",
  "point",
  "vector",
]);
