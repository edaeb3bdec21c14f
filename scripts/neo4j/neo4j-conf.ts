/**
 * Settings of a small local Neo4j: Bolt on loopback only, no HTTP, no reporting home, bounded memory and time, and no
 * way for a statement to read files or the network (without an import folder, LOAD CSV reads any file).
 */
export function neo4jConf(port: number): string {
  return `server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=keep_none
db.store.files.preallocate=false
db.memory.transaction.max=256m
db.transaction.timeout=60s
db.transaction.monitor.check.interval=200ms
db.shutdown_transaction_end_timeout=2s
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`;
}
