import { z } from "zod";

/** Messages of `probe/bugstack_probe/warm.py`: a secret, two lengths, a header, the records of a run. */
export const WarmMessage = z.union([
  z.object({ ready: z.literal(true), modules: z.number().int() }),
  z.object({ ready: z.literal(false), reason: z.string().max(10_000) }),
  z.object({
    nonce: z.string().max(100),
    exitCode: z.number().int().nullable(),
    ended: z.enum(["exit", "signal", "time", "output"]),
    durationMs: z.number().nonnegative(),
    output: z.string().max(200_000),
    /** What this run left behind for the next one and could not be taken away; null where nothing is. */
    left: z.string().max(10_000).nullable(),
  }),
]);
export type WarmMessage = z.infer<typeof WarmMessage>;

export interface WarmFrame {
  readonly message: WarmMessage;
  readonly body: Uint8Array;
}

const LENGTHS = 8;
const MOST_BYTES = 64 * 1024 ** 2;

export function encodeFrame(secret: Uint8Array, message: unknown): Uint8Array {
  const body = Buffer.from(JSON.stringify(message));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([secret, size, body]);
}

/** Puts frames together as their parts arrive. Whatever does not begin with the secret ends all trust: `onFault`. */
export function createFrameReader(
  secret: Uint8Array,
  onFrame: (frame: WarmFrame) => void,
  onFault: () => void,
): (chunk: Uint8Array) => void {
  let parts: Uint8Array[] = [];
  let held = 0;
  let wanted = secret.length + LENGTHS;
  let broken = false;

  function next(): boolean {
    if (broken || held < wanted) return false;
    const bytes = Buffer.concat(parts);
    parts = [bytes];
    const start = secret.length + LENGTHS;
    const [head, body] = [bytes.readUInt32BE(secret.length), bytes.readUInt32BE(secret.length + 4)];
    if (!bytes.subarray(0, secret.length).equals(secret) || head + body > MOST_BYTES) return fail();
    wanted = start + head + body;
    if (held < wanted) return false;
    const message = parse(bytes.subarray(start, start + head));
    if (message === null) return fail();
    onFrame({ message, body: bytes.subarray(start + head, wanted) });
    parts = [bytes.subarray(wanted)];
    held -= wanted;
    wanted = start;
    return true;
  }

  function fail(): false {
    broken = true;
    onFault();
    return false;
  }

  return (chunk) => {
    parts.push(chunk);
    held += chunk.length;
    while (next());
  };
}

function parse(bytes: Uint8Array): WarmMessage | null {
  try {
    return WarmMessage.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    return null;
  }
}
