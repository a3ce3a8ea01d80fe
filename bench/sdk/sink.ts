import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** A server that takes whatever an SDK sends and counts the events in it. */
export interface Sink {
  readonly port: number;
  events(): number;
  /** Resolves when nothing has come for a while. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const QUIET_MS = 1_000;

export async function startSink(): Promise<Sink> {
  let events = 0;
  let lastAt = performance.now();
  const server = createServer(async (message, answer) => {
    const pieces: Buffer[] = [];
    for await (const piece of message) pieces.push(piece as Buffer);
    lastAt = performance.now();
    events += eventsIn(unpacked(Buffer.concat(pieces), message.headers["content-encoding"]));
    answer.setHeader("content-type", "application/json");
    answer.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    events: () => events,
    async quiet() {
      lastAt = performance.now();
      while (performance.now() - lastAt < QUIET_MS) await pause(50);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  if (encoding === "gzip") return gunzipSync(body).toString();
  return (encoding === "br" ? brotliDecompressSync(body) : body).toString();
}

function eventsIn(envelope: string): number {
  return envelope.match(/^\{"type": ?"event"/gm)?.length ?? 0;
}
