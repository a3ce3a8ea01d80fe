const MAX_BYTES = 4 * 1024 * 1024;

export async function readUpload(ctx) {
  const chunks = [];
  let size = 0;
  for await (const chunk of ctx.req) {
    size += chunk.length;
    ctx.assert(size <= MAX_BYTES, 413, "the picture is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
