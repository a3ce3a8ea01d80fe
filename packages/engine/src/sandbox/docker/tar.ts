/** An entry of an archive that holds folders and links alone. */
export interface SkeletonEntry {
  /** Relative, without a slash at the end. */
  readonly path: string;
  readonly mode: number;
  /** Target of a symbolic link; absent for a folder. */
  readonly link?: string;
}

const BLOCK = 512;

/** The archive as ustar (POSIX.1-1988). Owned by root and without times, so that equal entries give equal bytes. */
export function tarSkeleton(entries: readonly SkeletonEntry[]): Uint8Array {
  return Buffer.concat([...entries.map(header), Buffer.alloc(2 * BLOCK)]);
}

function header({ path, mode, link }: SkeletonEntry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
  block.write(link === undefined ? `${path}/` : path, 0, 100, "utf8");
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(0, 124, 12);
  octal(0, 136, 12);
  block.write(" ".repeat(8), 148, "latin1");
  block.write(link === undefined ? "5" : "2", 156, "latin1");
  if (link !== undefined) block.write(link, 157, 100, "utf8");
  block.write("ustar\u000000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}
