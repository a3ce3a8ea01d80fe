/** Reads `key: value` and sections of indented keys or items; a section with nothing in it is null. */
function parseSections(text) {
  const sections = {};
  let current = null;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/#.*$/, "").trimEnd();
    if (!line) continue;
    if (!line.startsWith(" ")) {
      const [, key, value] = /^(\w+):\s*(.*)$/.exec(line);
      current = key;
      sections[key] = value || null;
    } else if (line.trim().startsWith("- ")) {
      sections[current] = [...(sections[current] || []), line.trim().slice(2)];
    } else {
      const [key, ...rest] = line.trim().split(":");
      sections[current] = { ...sections[current], [key]: rest.join(":").trim() };
    }
  }
  return sections;
}

module.exports = { parseSections };
