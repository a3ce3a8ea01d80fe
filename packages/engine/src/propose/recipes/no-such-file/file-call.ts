import type { Node } from "web-tree-sitter";
import { argumentsOf, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** A call of Node's file system functions that failed. */
export interface FileCall {
  readonly call: Node;
  /** Without `Sync`: `readFile`. */
  readonly name: string;
  readonly isSync: boolean;
  /** Expression of the path that was missing, or in the way. */
  readonly path: Node;
  readonly does: "read" | "write" | "make" | "remove" | "list";
}

const KINDS: readonly (readonly [RegExp, FileCall["does"]])[] = [
  [/^(?:readFile|createReadStream|stat|lstat|access|open|realpath|readlink)$/, "read"],
  [/^(?:writeFile|appendFile|createWriteStream|rename|copyFile|cp|symlink|link)$/, "write"],
  [/^(?:mkdir)$/, "make"],
  [/^(?:unlink|rm|rmdir)$/, "remove"],
  [/^(?:readdir|opendir)$/, "list"],
];

/** The call of the failing line whose path the error names; null where the line holds none or one with a callback. */
export function fileCallOf(fault: JavascriptFault): FileCall | null {
  const syscall = /^[A-Z]+: [^,]+, (\w+)/.exec(fault.exception.value)?.[1] ?? "";
  const found = callsAtFault(fault).flatMap((call): FileCall[] => {
    const full = lastNameOf(field(call, "function") ?? call) ?? "";
    const name = full.replace(/Sync$/, "");
    const own = KINDS.find(([form]) => form.test(name));
    const given = argumentsOf(call);
    // Of two paths the second one is that of the target.
    const path = /^(?:rename|copyFile|cp|symlink|link)$/.test(name) ? given[1] : given[0];
    if (!own || !path || given.some((one) => /^(?:arrow_function|function_expression)$/.test(one.type)))
      return [];
    return [{ call, name, isSync: full.endsWith("Sync"), path, does: does(own[1], name, given) }];
  });
  return found.find(({ name }) => isOf(syscall, name)) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

function does(kind: FileCall["does"], name: string, given: readonly Node[]): FileCall["does"] {
  const flags = name === "open" && given[1] ? plainString(given[1]) : null;
  return flags !== null && /[wa]/.test(flags) ? "write" : kind;
}

function isOf(syscall: string, name: string): boolean {
  const names: Readonly<Record<string, RegExp>> = {
    open: /^(?:readFile|writeFile|appendFile|open|create(?:Read|Write)Stream)$/,
    read: /^readFile$/,
    scandir: /^readdir$/,
    opendir: /^opendir$/,
    mkdir: /^mkdir$/,
    unlink: /^unlink$/,
    rm: /^rm$/,
    lstat: /^(?:rm|lstat)$/,
    rmdir: /^rmdir$/,
    stat: /^stat$/,
    access: /^access$/,
    rename: /^rename$/,
    copyfile: /^copyFile$/,
  };
  return names[syscall]?.test(name) ?? false;
}
