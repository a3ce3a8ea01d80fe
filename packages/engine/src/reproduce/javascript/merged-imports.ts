const NAMED =
  /^(?:import (type )?\{ (.*) \} from (["'][^"']+["'])|const \{ (.*) \} = require\((["'][^"']+["'])\))(;?)$/;

/** Imports without repetition: names of one module in one line, packages before the project's own modules. */
export function mergedImports(lines: readonly string[]): string[] {
  const made: string[] = [];
  const places = new Map<string, number>();
  for (const line of lines) {
    const found = NAMED.exec(line);
    if (!found) {
      if (!made.includes(line)) made.push(line);
      continue;
    }
    const [, type = "", names = "", from = "", required = "", module = "", end = ""] = found;
    const isRequired = module !== "";
    const key = `${type}${isRequired}${from}${module}`;
    const place = places.get(key);
    const own = (isRequired ? required : names).split(", ");
    const known = place === undefined ? [] : namesOf(made[place] ?? "");
    const all = [...new Set([...known, ...own])].toSorted(byName);
    const merged = isRequired
      ? `const { ${all.join(", ")} } = require(${module})${end}`
      : `import ${type}{ ${all.join(", ")} } from ${from}${end}`;
    if (place === undefined) places.set(key, made.push(merged) - 1);
    else made[place] = merged;
  }
  const isOwn = (line: string) => /["']\.{1,2}\//.test(line);
  return [...made.filter((line) => !isOwn(line)), ...made.filter(isOwn)];
}

function namesOf(line: string): string[] {
  const found = NAMED.exec(line);
  return (found?.[2] ?? found?.[4] ?? "").split(", ");
}

function byName(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
