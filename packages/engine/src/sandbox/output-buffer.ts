/** Keeps the head and the tail of a stream within a byte limit; what lies between is dropped. */
export interface OutputBuffer {
  /** Bytes seen so far, kept or not. */
  readonly seen: number;
  readonly truncated: boolean;
  push(chunk: Uint8Array): void;
  text(): string;
}

/** @param limit Most bytes to keep: half of them from the start, half from the end. */
export function createOutputBuffer(limit: number): OutputBuffer {
  const headLimit = Math.floor(limit / 2);
  const tailLimit = limit - headLimit;
  const head: Uint8Array[] = [];
  const tail: Uint8Array[] = [];
  let headBytes = 0;
  let tailBytes = 0;
  let seen = 0;
  let dropped = 0;

  function push(chunk: Uint8Array): void {
    seen += chunk.length;
    const room = Math.min(headLimit - headBytes, chunk.length);
    // Copies, so that a small kept part does not hold a large chunk in memory.
    if (room > 0) {
      head.push(Uint8Array.from(chunk.subarray(0, room)));
      headBytes += room;
    }
    if (room === chunk.length) return;
    const rest = chunk.subarray(room);
    tail.push(Uint8Array.from(rest.length > tailLimit ? rest.subarray(rest.length - tailLimit) : rest));
    dropped += Math.max(0, rest.length - tailLimit);
    tailBytes += Math.min(rest.length, tailLimit);
    while (tailBytes > tailLimit) {
      const first = tail[0] as Uint8Array;
      const excess = tailBytes - tailLimit;
      if (first.length <= excess) {
        tail.shift();
        tailBytes -= first.length;
        dropped += first.length;
      } else {
        tail[0] = first.subarray(excess);
        tailBytes -= excess;
        dropped += excess;
      }
    }
  }

  function text(): string {
    const start = Buffer.concat(head);
    const end = Buffer.concat(tail);
    if (dropped === 0) return Buffer.concat([start, end]).toString("utf8");
    return `${start.toString("utf8")}\n[… ${dropped} bytes left out …]\n${end.toString("utf8")}`;
  }

  return {
    get seen() {
      return seen;
    },
    get truncated() {
      return dropped > 0;
    },
    push,
    text,
  };
}
