const GROUPS = ["bfpv", "cgjkqsxz", "dt", "l", "mn", "r"];
const CODES = new Map(GROUPS.flatMap((letters, at) => [...letters].map((letter) => [letter, String(at + 1)])));

/** The code of a name by its sound: its first letter and three digits. */
export function soundex(name) {
  const letters = name.toLowerCase().replace(/[^a-z]/g, "");
  if (letters === "") return "";
  let result = letters[0].toUpperCase();
  let previous = CODES.get(letters[0]);
  for (const letter of letters.slice(1)) {
    if (letter === "h" || letter === "w") continue;
    const code = CODES.get(letter);
    if (code !== undefined && code !== previous) {
      result += code;
      previous = code;
    }
  }
  return result.slice(0, 4).padEnd(4, "0");
}

/** Names that sound alike, in groups of at least two. */
export function alike(names) {
  const groups = new Map();
  for (const name of names) {
    const code = soundex(name);
    groups.set(code, [...(groups.get(code) ?? []), name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
