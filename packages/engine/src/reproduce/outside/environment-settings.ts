import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import type { Investigation } from "../../investigation.ts";
import type { Attempt } from "../call/explore.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import { reachesOthers } from "./reaching-variables.ts";

/** A setting that a module takes from the environment while it is loaded. */
interface Setting {
  readonly file: SourceFile;
  /** `MAX_PAGE` of `MAX_PAGE = os.getenv("HERBS_MAX_PAGE", 100)`. */
  readonly name: string;
  readonly variable: string;
  readonly fallback: Node | null;
  /** The class of which it is a member; null at the top of a module. */
  readonly owner: string | null;
}

const MOST_SETTINGS = 3;

/**
 * Calls under a variable of the environment that production has and the tests have not: a setting that a function of the
 * trace reads, and that its module takes from there while it is loaded. The module is loaded anew under the variable.
 */
export function environmentAttempts(
  investigation: Investigation,
  context: RebuildContext,
  calls: readonly Attempt[],
): readonly Attempt[] {
  const { event, frames, code } = investigation;
  const { project } = context;
  const message = event?.exceptions.at(-1)?.value ?? "";
  const running = frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    return symbol && code.file(symbol.path)?.isTest === false ? [symbol] : [];
  });
  const settings = project.files
    .filter((file) => !file.isTest && file.language === "python" && /getenv|environ/.test(file.text))
    .flatMap(settingsIn)
    .filter(({ name }) => running.some(({ node }) => new RegExp(`\\b${name}\\b`).test(node.text)))
    .slice(0, MOST_SETTINGS);
  return settings.flatMap((setting) => {
    const readers = running
      .map(({ path }) => path)
      .filter(
        (path) =>
          path !== setting.file.path &&
          code.symbolsOf(path)?.imports.some(({ imported }) => imported === (setting.owner ?? setting.name)),
      );
    const modules = [...new Set([setting.file.path, ...readers])];
    const values = valuesFor(setting, message).filter((value) => !reachesOthers(setting.variable, value));
    return values.flatMap((value) =>
      calls.map((attempt): Attempt => {
        const names = modules.map((path) =>
          moduleImport(project.moduleOf(path), attempt.case.imports, context.quote),
        );
        const reloads = names.map(({ text }) => `reload(${text})`);
        const variable = pythonLiteral(setting.variable, context.quote);
        return {
          ...attempt,
          isFaithful: false,
          isDerived: true,
          case: {
            ...attempt.case,
            name: `${attempt.case.name}_under_${setting.variable.toLowerCase()}`,
            act: [
              "try:",
              `    with patch.dict(${pythonLiteral("os.environ", context.quote)}, {${variable}: ${pythonLiteral(value, context.quote)}}):`,
              ...[...reloads, ...attempt.case.act].map((line) => (line === "" ? "" : `        ${line}`)),
              "finally:",
              ...reloads.map((line) => `    ${line}`),
            ],
            imports: [
              ...attempt.case.imports,
              ...names.map(({ needed }) => needed),
              { module: "importlib", name: "reload", alias: null },
              { module: "unittest.mock", name: "patch", alias: null },
            ],
          },
        };
      }),
    );
  });
}

/** A module as a test names it: `config` of `from herbgarden import config`, by its name where that means something else there. */
function moduleImport(
  module: string,
  others: readonly NeededImport[],
  quote: '"' | "'",
): { readonly needed: NeededImport; readonly text: string } {
  const parts = module.split(".");
  const local = parts.at(-1) ?? module;
  if (others.some(({ name, alias }) => (alias ?? name) === local)) {
    const needed = { module: "importlib", name: "import_module", alias: null };
    return { needed, text: `import_module(${pythonLiteral(module, quote)})` };
  }
  const needed =
    parts.length === 1
      ? { module, name: null, alias: null }
      : { module: parts.slice(0, -1).join("."), name: local, alias: null };
  return { needed, text: local };
}

/** Assignments of a module, or of a class in it, that read a variable. */
function settingsIn(file: SourceFile): Setting[] {
  return file.tree.rootNode.descendantsOfType("assignment").flatMap((node): Setting[] => {
    const left = field(node, "left");
    const right = field(node, "right");
    if (left?.type !== "identifier" || !right || ancestorOfType(node, ["function_definition", "lambda"]))
      return [];
    for (const read of [right, ...right.descendantsOfType(["call", "subscript"])]) {
      const found = readOf(read);
      const owner = ancestorOfType(node, ["class_definition"]);
      if (found)
        return [{ file, name: left.text, owner: owner && (field(owner, "name")?.text ?? null), ...found }];
    }
    return [];
  });
}

/** `os.getenv("X", 1)`, `os.environ.get("X")`, `environ["X"]`. */
function readOf(node: Node): { readonly variable: string; readonly fallback: Node | null } | null {
  if (node.type === "subscript") {
    const key = field(node, "subscript");
    const variable =
      /(?:^|\.)environ$/.test(field(node, "value")?.text ?? "") && key ? plainString(key) : null;
    return variable ? { variable, fallback: null } : null;
  }
  if (node.type !== "call") return null;
  const callee = field(node, "function");
  const isRead = lastNameOf(callee ?? node) === "getenv" || /(?:^|\.)environ\.get$/.test(callee?.text ?? "");
  const { positional } = readCall(node);
  const variable = isRead && positional[0] ? plainString(positional[0]) : null;
  return variable ? { variable, fallback: positional[1] ?? null } : null;
}

/** What such a variable may say: what stands for it where it is not set, written out; else what the error tells of. */
function valuesFor({ fallback }: Setting, message: string): readonly string[] {
  const said = /'([^']*)'$/.exec(message)?.[1];
  const plain =
    fallback && (plainString(fallback) ?? (/^-?\d+(?:\.\d+)?$/.test(fallback.text) ? fallback.text : null));
  const flag =
    fallback && /^(?:true|false)$/.test(fallback.type) ? (fallback.text === "True" ? "False" : "True") : null;
  const values = [plain, flag, /invalid literal|could not convert/.test(message) ? said : null, "1", "x", ""];
  return [...new Set(values.filter((value) => value !== null && value !== undefined))].slice(0, 3);
}
