import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

/** Packs a file; rejects where that cannot be done. */
export async function pack(from, to) {
  await pipeline(createReadStream(from), createGzip({ level: 9 }), createWriteStream(to));
}

export function unpack(from, to) {
  return new Promise((resolve, reject) => {
    createReadStream(from)
      .on("error", reject)
      .pipe(createGunzip())
      .pipe(createWriteStream(to))
      .on("finish", resolve)
      .on("error", reject);
  });
}
