import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { demultiplex } from "./demultiplex.ts";

function frame(stream: "stdout" | "stderr", text: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream === "stderr" ? 2 : 1;
  header.writeUInt32BE(text.length, 4);
  return Buffer.concat([header, text]);
}

it("demultiplex tells the streams apart wherever the connection cuts them", async () => {
  const part = fc.record({
    stream: fc.constantFrom("stdout" as const, "stderr" as const),
    text: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 8 }),
      fc.integer({ min: 1, max: 30 }),
      async (parts, size) => {
        const bytes = Buffer.concat(parts.map(({ stream, text }) => frame(stream, text)));
        const pieces: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
        const seen = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
        await demultiplex(Readable.from(pieces), (stream, chunk) => {
          seen[stream] = Buffer.concat([seen[stream], chunk]);
        });
        for (const name of ["stdout", "stderr"] as const) {
          const sent = parts.filter(({ stream }) => stream === name).map(({ text }) => text);
          expect(seen[name].equals(Buffer.concat(sent))).toBe(true);
        }
      },
    ),
  );
});
