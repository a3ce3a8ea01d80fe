import { type Declared, isTestGroup, NOTHING_DECLARED } from "./declared.ts";
import { iniLines, parseIni } from "./ini.ts";

/** What a `setup.cfg` declares. */
export function readSetupCfg(text: string, path: string): Declared {
  const ini = parseIni(text);
  const options = ini.get("options");
  const extras = ini.get("options.extras_require");
  const name = ini.get("metadata")?.get("name") ?? null;
  if (!options && name === null) return NOTHING_DECLARED;
  return {
    ...NOTHING_DECLARED,
    name,
    interpreter: options?.get("python_requires") ?? null,
    requirements: iniLines(options?.get("install_requires")).filter((line) => !line.startsWith("file:")),
    testRequirements: [
      ...iniLines(options?.get("tests_require")),
      ...[...(extras ?? [])].flatMap(([group, list]) => (isTestGroup(group) ? iniLines(list) : [])),
    ],
    files: [path],
    dynamic: iniLines(options?.get("install_requires")).some((line) => line.startsWith("file:")),
    installable: name !== null,
  };
}

/**
 * What a `setup.py` declares, read as text and never executed: literal lists of strings, directly or through one name.
 * Whatever is computed makes the declaration dynamic, and the installer has to find out in the sandbox.
 */
export function readSetupPy(text: string, path: string): Declared {
  const call = /\bsetup\s*\(/.exec(stripComments(text));
  if (!call) return NOTHING_DECLARED;
  const source = stripComments(text);
  const requires = stringList(source, "install_requires");
  const extras = /\bextras_require\s*=\s*\{/.exec(source);
  const tests = stringList(source, "tests_require");
  return {
    ...NOTHING_DECLARED,
    name: /\bname\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(source)?.[1] ?? null,
    interpreter: /\bpython_requires\s*=\s*["']([^"'\n]+)["']/.exec(source)?.[1] ?? null,
    requirements: requires ?? [],
    testRequirements: [
      ...(tests ?? []),
      ...(extras ? extraGroups(source, extras.index + extras[0].length) : []),
    ],
    files: [path],
    dynamic: requires === null,
    installable: true,
  };
}

/** Null when the argument is there but is no literal; empty when it is absent. */
function stringList(source: string, argument: string): readonly string[] | null {
  const found = new RegExp(`\\b${argument}\\s*=\\s*`).exec(source);
  if (!found) return [];
  const start = found.index + found[0].length;
  const literal = literalStrings(source, start);
  if (literal) return literal;
  const name = /^[A-Za-z_]\w*(?=\s*[,)])/.exec(source.slice(start))?.[0];
  const assigned = name ? new RegExp(`^${name}\\s*=\\s*`, "m").exec(source) : null;
  return assigned ? literalStrings(source, assigned.index + assigned[0].length) : null;
}

/** The strings of a list or tuple that begins at `start` and holds nothing but strings. */
function literalStrings(source: string, start: number): readonly string[] | null {
  const literal = /^[[(]((?:\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*,?)*)\s*[\])]/.exec(
    source.slice(start, start + 20_000),
  );
  if (!literal) return null;
  return [...(literal[1] ?? "").matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

function extraGroups(source: string, start: number): readonly string[] {
  const found: string[] = [];
  for (const match of source.slice(start, start + 20_000).matchAll(/["']([\w.-]+)["']\s*:\s*(?=[[(])/g)) {
    if (match[1] && isTestGroup(match[1])) {
      found.push(...(literalStrings(source, start + match.index + match[0].length) ?? []));
    }
  }
  return found;
}

/** Comments become empty; a `#` inside a string stays. */
function stripComments(text: string): string {
  return text.replace(
    /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*/g,
    (_, kept) => kept ?? "",
  );
}
