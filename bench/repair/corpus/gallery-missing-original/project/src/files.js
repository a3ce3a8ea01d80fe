import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

const isMissing = (error) => error.code === "ENOENT";

/** Bytes of a thumbnail, null where there is none. */
export async function thumbnail(root, id) {
  try {
    return await readFile(join(root, "thumbs", `${id}.jpg`));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Bytes of the original of a picture, null where there is none. */
export async function original(root, id) {
  return readFile(join(root, "originals", `${id}.jpg`));
}

export const sizeOf = async (root, id) => (await stat(join(root, "originals", `${id}.jpg`))).size;
