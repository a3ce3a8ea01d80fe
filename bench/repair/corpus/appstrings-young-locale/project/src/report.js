const list = (title, keys) => (keys.length === 0 ? [] : [`  ${title} (${keys.length}): ${keys.join(", ")}`]);

export function reportOf(differences) {
  return differences
    .flatMap(({ name, missing, unused }) => {
      if (missing.length + unused.length === 0) return [`${name}: complete`];
      return [`${name}:`, ...list("missing", missing), ...list("unused", unused)];
    })
    .join("\n");
}
