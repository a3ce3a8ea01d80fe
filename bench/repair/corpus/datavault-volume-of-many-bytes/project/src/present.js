/** A row as clients get it. Bytes are text: they do not fit into a number of JavaScript. */
export function present({ id, label, bytes, used, created_at }) {
  return { id, label, bytes: String(bytes), used: String(used), createdAt: created_at };
}
