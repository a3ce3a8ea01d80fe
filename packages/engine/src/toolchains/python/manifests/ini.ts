/** Sections of an INI file as Python's configparser reads it: keys lower-cased, indented lines continue a value. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | null = null;
  let key: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    const header = /^\[([^\]]+)\]/.exec(line);
    if (header?.[1]) {
      section = sections.get(header[1]) ?? new Map();
      sections.set(header[1], section);
      key = null;
    } else if (section && key !== null && /^\s+\S/.test(line)) {
      section.set(key, `${section.get(key) ?? ""}\n${line.trim()}`);
    } else if (section) {
      const entry = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line);
      key = entry?.[1] ? entry[1].trim().toLowerCase() : null;
      if (key !== null) section.set(key, (entry?.[2] ?? "").replace(/\s[#;].*$/, "").trim());
    }
  }
  return sections;
}

/** Lines of a value, empty ones and comments left out. */
export function iniLines(value: string | undefined): readonly string[] {
  return (value ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
