export interface TarEntry {
  readonly path: string;
  readonly content: Uint8Array;
}

const BLOCK = 512;
const MODE = "0000644";
/** 26 October 1985, as npm has it: the same content makes the same bytes. */
const MODIFIED_SECONDS = 499_162_500;

/** An archive in the ustar format of POSIX, of regular files with short names. */
export function tar(entries: readonly TarEntry[]): Uint8Array {
  const parts = entries.flatMap(({ path, content }) => [
    header(path, content.length),
    Buffer.from(content),
    Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function header(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`The name is too long for the archive: ${path}`);
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0);
  block.write(`${MODE}\0`, 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write(`${MODIFIED_SECONDS.toString(8).padStart(11, "0")}\0`, 136);
  // The sum counts its own field as spaces.
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\0", 257);
  block.write("00", 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
