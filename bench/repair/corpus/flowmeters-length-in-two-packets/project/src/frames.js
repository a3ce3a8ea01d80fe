const HEAD = 2;

/** Puts packets together and takes frames out of them. */
export class FrameReader {
  #rest = Buffer.alloc(0);

  /** Payloads of the frames that this packet completes. */
  push(packet) {
    this.#rest = Buffer.concat([this.#rest, packet]);
    const payloads = [];
    while (this.#rest.length > 0) {
      const end = HEAD + this.#rest.readUInt16BE(0);
      if (this.#rest.length < end) break;
      payloads.push(this.#rest.subarray(HEAD, end));
      this.#rest = this.#rest.subarray(end);
    }
    return payloads;
  }
}
