import { connect, createServer, type Server, type Socket } from "node:net";

/** What the proxy does with bytes: passes them; keeps them and stays silent. */
type Mode = "pass" | "silent";

/** A TCP proxy between a store and its database, which can delay, go silent, drop and refuse. */
export class TcpProxy {
  readonly #target: { host: string; port: number };
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  readonly #stuck = new Set<readonly [Socket, Socket]>();
  #mode: Mode = "pass";
  #delayMs = 0;
  #port = 0;
  #onClientBytes: ((bytes: Buffer) => "pass" | "drop") | undefined;
  /** Connections taken so far. */
  accepted = 0;

  constructor(uri: string) {
    const { hostname, port } = new URL(uri.replace(/^\w+(\+\w+)?:/, "http:"));
    this.#target = { host: hostname, port: Number(port || 7687) };
    this.#server = createServer((client) => this.#accept(client));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address) this.#port = address.port;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  get open(): number {
    return this.#pairs.size;
  }

  /** Open connections of which something was swallowed: nothing sensible passes on them any more. */
  get stuck(): number {
    return this.#stuck.size;
  }

  /** Delay of each piece in each direction, in ms. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** From now on nothing passes, on old connections and new ones, and none is closed. */
  goSilent(): void {
    this.#mode = "silent";
  }

  passAgain(): void {
    this.#mode = "pass";
  }

  /** Watches what the client sends; "drop" passes the bytes on, holds back every answer, and cuts the connection. */
  onClientBytes(watch: ((bytes: Buffer) => "pass" | "drop") | undefined): void {
    this.#onClientBytes = watch;
  }

  dropAll(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** Refuses connections and drops those there are; `listen` takes them again on the same port. */
  async refuse(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.dropAll();
    await closed;
  }

  #accept(client: Socket): void {
    this.accepted += 1;
    const server = connect(this.#target);
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      this.#stuck.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", end);
    }
    const pass = (to: Socket, bytes: Buffer) => {
      if (this.#mode === "silent") return void this.#stuck.add(pair);
      if (this.#delayMs > 0) setTimeout(() => to.write(bytes), this.#delayMs);
      else to.write(bytes);
    };
    let cut = false;
    client.on("data", (bytes: Buffer) => {
      const verdict = this.#onClientBytes?.(bytes) ?? "pass";
      pass(server, bytes);
      // Left a moment, so that the server has read what was sent.
      if (verdict !== "drop") return;
      cut = true;
      setTimeout(() => client.destroy(), 50);
    });
    server.on("data", (bytes: Buffer) => {
      if (!cut) pass(client, bytes);
    });
  }
}
