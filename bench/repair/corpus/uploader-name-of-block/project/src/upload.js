import { folderOf, typeOf } from "./names.js";

const MAX = 5_000_000;

async function uploadOne(bucket, file) {
  if (file.size > MAX) return { ok: false, key: null, reason: "too large" };
  try {
    const key = `${folderOf(file.name)}/${file.name}`;
    await bucket.put(key, { type: typeOf(file.name), size: file.size });
    return { ok: true, key };
  } catch (error) {
    return { ok: false, key, reason: error.message };
  }
}

/** Uploads one after the other; a file that fails does not stop the others. */
export async function uploadAll(bucket, files) {
  const done = [];
  const failed = [];
  for (const file of files) {
    const { ok, key, reason } = await uploadOne(bucket, file);
    if (ok) done.push(key);
    else failed.push({ name: file.name, key, reason });
  }
  return { done, failed };
}

export function report({ done, failed }) {
  const lines = done.map((key) => `ok      ${key}`);
  for (const { name, key, reason } of failed) lines.push(`FAILED  ${key ?? name}: ${reason}`);
  return lines.join("\n");
}
