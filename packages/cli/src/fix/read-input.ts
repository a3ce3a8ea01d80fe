import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { UsageError } from "../usage.ts";

const LARGEST_INPUT_BYTES = 40 * 1024 ** 2;

/** Bytes of a file, or of the standard input for `-`, up to 40 MiB. @throws UsageError. */
export async function readInput(file: string, stdin: Readable, option: string): Promise<Uint8Array> {
  const stream = file === "-" ? stdin : createReadStream(file);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      const part = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      bytes += part.length;
      if (bytes > LARGEST_INPUT_BYTES) throw new UsageError(`What ${option} gives is larger than 40 MiB.`);
      chunks.push(part);
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const why =
      { ENOENT: "there is no such file", EACCES: "it may not be read", EISDIR: "it is a folder" }[code] ??
      String(cause);
    throw new UsageError(`${option} ${file} cannot be read: ${why}.`);
  }
  return Buffer.concat(chunks);
}
