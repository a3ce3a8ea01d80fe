import { chmodSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { EngineError } from "../../error.ts";

/** A way out of a sandbox: every connection to it is handed to this process. */
export interface Door {
  /** Port of the loopback, or 0 for a unix socket. */
  readonly port: number;
  close(): void;
}

/** Opens a door at a unix socket, or at any free port of the loopback. @throws EngineError `sandbox_failed` */
export function openDoor(
  place: { readonly path: string } | "loopback",
  accept: (connection: Socket) => void,
): Promise<Door> {
  const connections = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    connections.add(connection);
    connection.once("close", () => connections.delete(connection));
    accept(connection);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new EngineError("sandbox_failed", `The sandbox's way to the package registries: ${cause.message}`, {
          cause,
        }),
      );
    });
    server.listen(place === "loopback" ? { port: 0, host: "127.0.0.1" } : place, () => {
      if (place !== "loopback") chmodSync(place.path, 0o600);
      const address = server.address();
      resolve({
        port: address !== null && typeof address === "object" ? address.port : 0,
        close() {
          server.close();
          for (const connection of connections) connection.destroy();
        },
      });
    });
  });
}
