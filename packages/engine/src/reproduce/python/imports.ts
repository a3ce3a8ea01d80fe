import { STDLIB_MODULES } from "../../code/python/stdlib-modules.ts";

/** An import that a written test needs: `from module import name as alias`, or `import module` without a name. */
export interface NeededImport {
  readonly module: string;
  readonly name: string | null;
  readonly alias: string | null;
  /** Set where the module is loaded for what that does, so that no text mentions it. */
  readonly isForEffect?: true;
}

/** Import lines in three blocks (standard library, packages, the project's own), as import sorters write them. */
export function importBlock(needed: readonly NeededImport[], isOwn: (module: string) => boolean): string[] {
  const blocks: [string[], string[], string[]] = [[], [], []];
  const block = (module: string) =>
    STDLIB_MODULES.has(module.split(".")[0] ?? "") ? blocks[0] : isOwn(module) ? blocks[2] : blocks[1];
  const whole = needed.filter((item) => item.name === null);
  const own = new Set(whole.filter(({ isForEffect }) => isForEffect).map(wholeImport));
  for (const text of new Set(whole.map(wholeImport)))
    (own.has(text) ? blocks[2] : block(text.split(" ")[1] ?? "")).push(text);
  const modules = new Set(needed.filter((item) => item.name !== null).map((item) => item.module));
  for (const module of modules) {
    const names = new Set(
      needed.filter((item) => item.module === module && item.name !== null).map((item) => namedImport(item)),
    );
    block(module).push(`from ${module} import ${[...names].toSorted(compareNames).join(", ")}`);
  }
  const filled = blocks.map((lines) => lines.toSorted(compareLines)).filter((lines) => lines.length > 0);
  return filled.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function wholeImport({ module, alias }: NeededImport): string {
  return alias && alias !== module ? `import ${module} as ${alias}` : `import ${module}`;
}

function namedImport({ name, alias }: NeededImport): string {
  return alias && alias !== name ? `${name} as ${alias}` : (name ?? "");
}

/** `import x` before `from x import y`, each by name. */
function compareLines(left: string, right: string): number {
  const kind = (line: string) => (line.startsWith("import ") ? 0 : 1);
  return kind(left) - kind(right) || (left < right ? -1 : 1);
}

function compareNames(left: string, right: string): number {
  const kind = (name: string) =>
    /^[A-Z0-9_]+$/.test(name) && name.length > 1 ? 0 : /^[A-Z]/.test(name) ? 1 : 2;
  return kind(left) - kind(right) || (left < right ? -1 : 1);
}
