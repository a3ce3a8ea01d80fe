import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** A text that names a module of the project, alone or with something of it: `shop.jobs.mail`, `shop.jobs.mail:send`. */
interface NamingText {
  readonly file: SourceFile;
  readonly node: Node;
  readonly text: string;
}

/**
 * A module that is loaded by a text, such as `import_module(FORMATS[kind])`, and is called otherwise: as the entries beside
 * the text name theirs, as the one module of the folder that no entry names, or nearly so.
 */
export function namedModuleIdeas(code: CodeIndex, fault: PythonFault, missing: string): Idea[] {
  const texts = textsNaming(code, missing);
  const [only] = texts;
  const parent = missing.slice(0, missing.lastIndexOf("."));
  if (!only || texts.length > 1 || parent === "") return [];
  const modules = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .map((path) => code.moduleNameOf(path));
  const beside = modules.filter((module) => module.slice(0, module.lastIndexOf(".")) === parent);
  const entries = entriesBeside(only);
  const others = entries.filter(({ node }) => node.id !== only.node.id);
  const has = (module: string | null): module is string => module !== null && beside.includes(module);
  const formed = formedLike(missing, only, others);
  const named = others.map(({ text }) => moduleOf(text, modules));
  const unnamed = beside.filter((module) => !named.includes(module) && offers(code, module, fault));
  const isTable = named.filter((module) => module !== null && beside.includes(module)).length > 1;
  const near = likelyName(missing, beside);
  const spelt = near?.by === "spelling" ? near.name : null;
  const left = isTable && unnamed.length === 1 ? (unnamed[0] ?? null) : null;
  const target = [formed, spelt, left].find(has);
  if (target === undefined || target === missing) return [];
  const isSure = formed === target || spelt === target;
  const quote = only.node.text.slice(0, only.node.text.indexOf(only.text)) || '"';
  const text = target + only.text.slice(missing.length);
  return [
    runningIdea({
      cause: `${only.file.path}:${startLineOf(only.node)} names the module ${missing}, which does not exist; the project has ${target}.`,
      explanation: isSure
        ? `It names ${target}${formed === target ? ", as the entries beside it name theirs" : ""}.`
        : `It names ${target}, the one module of ${parent} that no other entry names.`,
      edits: [replaceNode(only.file, only.node, `${quote}${text}${quote.slice(-1)}`)],
      basis: isSure ? "house" : "guess",
    }),
  ];
}

function textsNaming(code: CodeIndex, missing: string): NamingText[] {
  const last = missing.split(".").at(-1) ?? missing;
  return code
    .mentions(last)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("string").flatMap((node) => {
        const text = plainString(node) ?? "";
        const isIt = text.startsWith(missing) && !/^\w/.test(text.slice(missing.length));
        return isIt ? [{ file, node, text }] : [];
      }),
    );
}

/** The texts of the list, tuple or dictionary that a text stands in, as its values. */
function entriesBeside({ file, node }: NamingText): NamingText[] {
  const own = node.parent?.type === "pair" ? node.parent : node;
  const table = own.parent;
  if (!table || !/^(?:dictionary|list|tuple|set)$/.test(table.type)) return [];
  return table.namedChildren.flatMap((child) => {
    const value = child.type === "pair" ? field(child, "value") : child;
    const text = value?.type === "string" ? plainString(value) : null;
    return value && text !== null ? [{ file, node: value, text }] : [];
  });
}

/** `app.formats.{}_format` of the entries beside it, with the text's own key; null where they follow no such form. */
function formedLike(missing: string, own: NamingText, others: readonly NamingText[]): string | null {
  const key = keyOf(own.node);
  if (key === null) return null;
  const forms = new Set(
    others.map(({ node, text }) => {
      const other = keyOf(node);
      const module = text.split(":")[0] ?? text;
      return other !== null && other.length > 1 && module.includes(other)
        ? module.split(other).join("\0")
        : null;
    }),
  );
  const [form] = forms;
  if (forms.size !== 1 || !form) return null;
  const depth = missing.split(".").length;
  return form.replaceAll("\0", key.replaceAll("-", "_")).split(".").slice(0, depth).join(".");
}

function keyOf(node: Node): string | null {
  const pair = node.parent?.type === "pair" ? node.parent : null;
  const key = pair && field(pair, "key");
  return key ? plainString(key) : null;
}

/** The module of the project that a text begins with. */
function moduleOf(text: string, modules: readonly string[]): string | null {
  const fitting = modules.filter(
    (module) => text === module || (text.startsWith(module) && /^[.:]/.test(text.slice(module.length))),
  );
  return fitting.toSorted((left, right) => right.length - left.length)[0] ?? null;
}

/** Whether a module has what the failing statement takes of it: `import_module(name).write`. */
function offers(code: CodeIndex, module: string, fault: PythonFault): boolean {
  const path = code.paths.find((one) => one.endsWith(".py") && code.moduleNameOf(one) === module);
  const symbols = path === undefined ? null : code.symbolsOf(path);
  if (!symbols || /(?:^|\/)(?:__init__|base|conftest)\.py$/.test(path ?? "")) return false;
  const wanted = fault.statement
    .descendantsOfType("attribute")
    .filter((node) => /^(?:importlib\.)?import_module\(/.test(field(node, "object")?.text ?? ""))
    .flatMap((node) => field(node, "attribute")?.text ?? []);
  const own = [...symbols.functions, ...symbols.classes, ...symbols.assignments].map(({ name }) => name);
  return wanted.every((name) => own.includes(name));
}
