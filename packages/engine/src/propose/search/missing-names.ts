/** How the languages say that a name, a method or a member is not there. */
const SAID: readonly RegExp[] = [
  /\bname '([A-Za-z_]\w*)' is not defined/g,
  /\bhas no attribute '([A-Za-z_]\w*)'/g,
  /(?:^|[^\w$.])([A-Za-z_$][\w$]*) is not defined/g,
  /([A-Za-z_$][\w$]*)(?:\(\.{3}\))? is not a function/g,
];
const LONGEST_SAID = 20_000;

/** Names of which failures say that there is no such thing. */
export function missingNamesIn(said: string): readonly string[] {
  const text = said.slice(0, LONGEST_SAID);
  const names = SAID.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""));
  return [...new Set(names)];
}

/**
 * How well a known name stands in for one that is not there: 2 where only some letters differ, 1 where they share a word
 * (`get_len`, `len`), else 0.
 */
export function likeness(missing: string, known: string): 0 | 1 | 2 {
  const [left, right] = [missing, known].map((name) => name.toLowerCase().replaceAll("_", ""));
  if (left === undefined || right === undefined || right === "") return 0;
  if (left === right || editsBetween(left, right) <= Math.floor(Math.min(left.length, right.length) / 4))
    return 2;
  const words = wordsOf(missing);
  if (wordsOf(known).some((word) => words.includes(word))) return 1;
  return right.length >= SHORTEST_PART && left.includes(right) ? 1 : 0;
}

const SHORTEST_PART = 3;

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_")
    .filter((word) => word.length >= SHORTEST_PART);
}

/** How many letters must be left out, added or exchanged. */
function editsBetween(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...left].entries()) {
    const own = [row + 1];
    for (const [at, other] of [...right].entries())
      own.push(
        Math.min((own[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1, (before[at] ?? 0) + Number(letter !== other)),
      );
    before = own;
  }
  return before.at(-1) ?? 0;
}
