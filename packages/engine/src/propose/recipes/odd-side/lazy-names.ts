import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { moduleFile } from "./module-files.ts";
import type { Odd, Sight } from "./sight.ts";

const MOST_SIBLINGS = 40;

/**
 * Modules that are loaded on demand by one table or `switch`, and of which one does not give out the name that all others
 * give: it gives the same under another name, or as its default.
 */
export function lazilyOtherwise({ code, fault, language }: Sight): Odd[] {
  if (language !== "node" || fault.exception.type !== "TypeError") return [];
  for (const { path } of fault.frames.toReversed()) {
    const file = code.file(path);
    if (!file) continue;
    const loaded = loadedBy(code, file);
    const names = namesInUse(file);
    for (const name of names) {
      const without = loaded.filter((one) => !one.names.includes(name));
      const [odd, ...more] = without;
      if (!odd || more.length > 0 || loaded.length < 3) continue;
      const found = givenAs(odd.file, name);
      if (found) return [found];
    }
  }
  return [];
}

interface Loaded {
  readonly file: SourceFile;
  readonly names: readonly string[];
}

function loadedBy(code: CodeIndex, file: SourceFile): Loaded[] {
  const paths = file.tree.rootNode.descendantsOfType("call_expression").flatMap((call) => {
    const callee = field(call, "function");
    const given = field(call, "arguments")?.namedChildren[0];
    const isLoad = callee?.type === "import" || callee?.text === "require";
    const specifier = isLoad && given ? plainString(given) : null;
    return specifier ? (moduleFile(code, file.path, specifier) ?? []) : [];
  });
  return [...new Set(paths)].slice(0, MOST_SIBLINGS).flatMap((path): Loaded[] => {
    const loaded = code.file(path);
    return loaded
      ? [{ file: loaded, names: exportsOf(loaded.tree.rootNode).map(({ exported }) => exported) }]
      : [];
  });
}

/** `const { format } = await MODULES[kind]()`, `(await load()).format` */
function namesInUse(file: SourceFile): string[] {
  const taken = file.tree.rootNode.descendantsOfType("object_pattern").flatMap((pattern) => {
    const value = pattern.parent && field(pattern.parent, "value");
    return value && /^(?:await_expression|call_expression)$/.test(value.type)
      ? pattern.descendantsOfType("shorthand_property_identifier_pattern").map(({ text }) => text)
      : [];
  });
  const read = file.tree.rootNode.descendantsOfType("member_expression").flatMap((node) => {
    const property = field(node, "property")?.text;
    return property ? [property] : [];
  });
  return [...new Set([...taken, ...read])];
}

function givenAs(file: SourceFile, name: string): Odd | null {
  const entries = exportsOf(file.tree.rootNode);
  const [whole] = entries.filter(({ exported }) => exported === "default");
  const others = entries.filter(({ exported }) => exported !== "default" && exported !== "*");
  const only = whole ?? (others.length === 1 ? others[0] : undefined);
  const isFunction = only?.node != null && /function|class/.test(only.node.type);
  const last = file.tree.rootNode.namedChildren.findLast(({ type }) => type !== "comment");
  if (!only || !last || (whole && !isFunction && whole.local === null)) return null;
  if (whole?.node?.type === "object") return null;
  const isCommon = !/^\s*export\b/m.test(file.text);
  const text = isCommon ? commonText(name, only.exported, only.local) : moduleText(name, only.local);
  if (text === null) return null;
  const end = usesSemicolons(file) ? ";" : "";
  return {
    cause: `${file.path} does not give out \`${name}\`, which all other modules that are loaded beside it do.`,
    explanation: `Gives \`${only.local ?? only.exported}\` out as \`${name}\`${only.exported === "default" ? " too" : ""}.`,
    edits: [textEdit(file, last.endIndex, last.endIndex, `\n\n${text}${end}`)],
    basis: "house",
    name: "module_gives_what_others_give",
    sentence: "The module gives what all others give",
    place: { path: file.path, line: startLineOf(only.node ?? last) },
  };
}

function moduleText(name: string, local: string | null): string | null {
  if (local === null) return null;
  return `export { ${local === name ? name : `${local} as ${name}`} }`;
}

function commonText(name: string, exported: string, local: string | null): string | null {
  if (exported === "default") return `module.exports.${name} = module.exports`;
  return local === null ? null : `exports.${name} = ${local}`;
}
