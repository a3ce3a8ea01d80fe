/** A command for the whole suite, as far as it can be understood without a shell. */
export interface PlainCommand {
  readonly runner: "pytest" | "unittest";
  readonly arguments: readonly string[];
  /** Assignments in front: `DJANGO_SETTINGS_MODULE=shop.settings pytest`. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Programs that start another one in the project's environment, which we have prepared ourselves. */
const WRAPPERS = [
  ["uv", "run"],
  ["poetry", "run"],
  ["pdm", "run"],
  ["pipenv", "run"],
  ["rye", "run"],
];

/**
 * Reads `[NAME=value…] [poetry run] [python -m] pytest …` and the like. Null for anything that needs a shell or is
 * another program: that is run as it stands.
 */
export function parsePlainCommand(command: string): PlainCommand | null {
  const words = splitWords(command);
  if (!words) return null;
  const variables: Record<string, string> = {};
  let rest = words;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(first);
    if (!assignment?.[1]) break;
    variables[assignment[1]] = assignment[2] ?? "";
    rest = rest.slice(1);
  }
  for (const wrapper of WRAPPERS) {
    if (wrapper.every((word, index) => rest[index] === word)) rest = rest.slice(wrapper.length);
  }
  if (/^(?:python|python3|python3\.\d+)$/.test(rest[0] ?? "") && rest[1] === "-m") rest = rest.slice(2);
  const [program, ...following] = rest;
  if (program === "pytest" || program === "py.test")
    return { runner: "pytest", arguments: following, variables };
  // Options of unittest choose where it looks; our own search covers every place.
  if (program === "unittest") return { runner: "unittest", arguments: [], variables };
  if (/^python3?$/.test(program ?? "") && following[0] === "manage.py" && following[1] === "test") {
    return { runner: "unittest", arguments: [], variables };
  }
  return null;
}

/** Words of a command line with quotes; null when it holds anything that only a shell understands. */
function splitWords(command: string): readonly string[] | null {
  const words: string[] = [];
  const pattern = /\s*((?:[^\s"'\\|&;<>()$`*?[\]{}~#!]|"[^"\\$`]*"|'[^']*')+)/y;
  while (pattern.lastIndex < command.trimEnd().length) {
    const found = pattern.exec(command);
    if (!found?.[1]) return null;
    words.push(found[1].replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
  }
  return words;
}
