import type { Readable } from "node:stream";

const HEADER_BYTES = 8;
const STDERR = 2;

/**
 * Reads a container's two output streams from the one connection that carries both: frames of a header (kind, three empty
 * bytes, length in big-endian order) and bytes, as the engine's API describes them for `attach`. Settles when the
 * connection is over.
 */
export function demultiplex(
  connection: Readable,
  onChunk: (stream: "stdout" | "stderr", chunk: Uint8Array) => void,
): Promise<void> {
  let header = Buffer.alloc(0);
  let left = 0;
  let stream: "stdout" | "stderr" = "stdout";

  function read(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length > 0) {
      if (left > 0) {
        const part = rest.subarray(0, left);
        left -= part.length;
        rest = rest.subarray(part.length);
        onChunk(stream, part);
        continue;
      }
      const missing = HEADER_BYTES - header.length;
      header = Buffer.concat([header, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (header.length < HEADER_BYTES) return;
      stream = header[0] === STDERR ? "stderr" : "stdout";
      left = header.readUInt32BE(4);
      header = Buffer.alloc(0);
    }
  }

  return new Promise((resolve) => {
    connection.on("data", read);
    connection.once("end", resolve);
    connection.once("close", resolve);
    connection.once("error", () => resolve());
  });
}
