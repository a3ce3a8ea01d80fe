export function warn(path, damaged) {
  if (damaged.length === 0) return;
  console.error(`${path}: ${damaged.length} damaged (line ${damaged.join(", ")})`);
}
