/** What was found: the file with the shortest name of each group is kept. */
export function reportOf(files, groups) {
  let wasted = 0;
  const told = groups.map((group) => {
    const [keep, ...drop] = group.toSorted((a, b) => a.path.length - b.path.length);
    wasted += keep.size * drop.length;
    return { keep: keep.path, drop: drop.map(({ path }) => path) };
  });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { scanned: files.length, bytes, wasted, groups: told };
}
