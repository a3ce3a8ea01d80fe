/** Records of a file with semicolons, by the names of its first line; blank lines are left out. */
export function records(text) {
  const [head = "", ...rest] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const names = head.split(";").map((name) => name.trim());
  return rest.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const cells = line.split(";");
    const values = Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? "").trim()]));
    return [{ line: index + 2, values }];
  });
}
