import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleOf } from "../structure/imports.ts";
import { type Met, metIdea } from "./met.ts";
import type { Line } from "./unmet.ts";

const OF_MODULE = /^module '([\w.]+)' has no attribute '(\w+)'/;
const NO_IMPORT = /^cannot import name '(\w+)' from '([\w.]+)'/;
const NO_FUNCTION = /(?:^|\.)(\w+) is not a (?:function|constructor)/;

/** A name that a module does not give, where it gives exactly one that nobody takes. */
export function metExports(investigation: Investigation, lines: readonly Line[]): Met | null {
  const { code, event } = investigation;
  const message = event?.exceptions.at(-1)?.value ?? "";
  const [, module, name] = OF_MODULE.exec(message) ?? [];
  const [, imported, from] = NO_IMPORT.exec(message) ?? [];
  const line = lines.at(-1);
  const file = line && code.file(line.path);
  if (!line || !file) return null;
  if (module && name) return ofPython(code, file, module, name, line);
  if (from && imported) return ofPython(code, file, from, imported, line);
  const called = NO_FUNCTION.exec(message)?.[1];
  return called && file.language !== "python" ? ofJavascript(code, file, called, line) : null;
}

function ofPython(code: CodeIndex, file: SourceFile, module: string, name: string, line: Line): Met | null {
  const path = code.paths.find((one) => one.endsWith(".py") && code.moduleNameOf(one) === module);
  const symbols = path ? code.symbolsOf(path) : null;
  if (!path || !symbols) return null;
  const isCalled = new RegExp(`\\b${name}\\(`).test(file.text);
  const given = [
    ...symbols.functions.filter(({ qualifiedName }) => !qualifiedName.includes(".")),
    ...symbols.classes.filter(({ qualifiedName }) => !qualifiedName.includes(".")),
    ...(isCalled ? [] : symbols.assignments),
  ].map((one) => one.name);
  const only = onlyIdle(code, path, given);
  if (only === null) return null;
  const uses = file.tree.rootNode.descendantsOfType("identifier").filter((node) => {
    if (node.text !== name) return false;
    if (node.parent?.type === "attribute") return field(node.parent, "attribute")?.id === node.id;
    return node.parent?.type !== "keyword_argument" || field(node.parent, "name")?.id !== node.id;
  });
  const edits = uses.map((node) => replaceNode(file, node, only));
  return edits.length === 0
    ? null
    : metIdea({
        read: { name, path: line.path, line: line.line },
        made: { name: only, path, line: 1 },
        changes: "reader",
        edits,
        isFounded: true,
      });
}

function ofJavascript(code: CodeIndex, file: SourceFile, name: string, line: Line): Met | null {
  const imports = code.symbolsOf(file.path)?.imports ?? [];
  const taken = imports.find(({ local, imported }) => (imported ?? local) === name && local === name);
  const statement = file.tree.rootNode
    .descendantsOfType("member_expression")
    .find((node) => startLineOf(node) === line.line && field(node, "property")?.text === name);
  const holder = statement && field(statement, "object")?.text;
  const whole = imports.find(
    ({ local, imported }) => local === holder && (imported === null || imported === "*"),
  );
  const binding = taken ?? whole;
  const path = binding ? moduleOf(code, file, binding) : null;
  const root = path ? code.file(path)?.tree.rootNode : null;
  if (!binding || !path || !root) return null;
  const entries = exportsOf(root).filter(({ exported }) => exported !== "*" && exported !== "default");
  if (entries.some(({ exported }) => exported === name)) return null;
  const only = onlyIdle(
    code,
    path,
    entries.map(({ exported }) => exported),
  );
  if (only === null) return null;
  const edits = file.tree.rootNode
    .descendantsOfType(
      taken
        ? ["identifier", "shorthand_property_identifier_pattern", "shorthand_property_identifier"]
        : ["property_identifier"],
    )
    .filter(
      (node) =>
        node.text === name && (taken !== undefined || field(node.parent ?? node, "object")?.text === holder),
    )
    .map((node) =>
      replaceNode(file, node, node.type === "shorthand_property_identifier" ? `${name}: ${only}` : only),
    );
  if (edits.length === 0 || new RegExp(`\\b${only}\\b`).test(file.text)) return null;
  return metIdea({
    read: { name, path: line.path, line: line.line },
    made: { name: only, path, line: 1 },
    changes: "reader",
    edits,
    isFounded: true,
  });
}

/** The only name of a module that nobody says but where it is made. */
function onlyIdle(code: CodeIndex, path: string, names: readonly string[]): string | null {
  const idle = [...new Set(names)].filter((name) => {
    if (name.startsWith("_") || name === "main") return false;
    if (code.naming(name).some((other) => other !== path && code.file(other)?.isTest === false)) return false;
    const root = code.file(path)?.tree.rootNode;
    const said = (
      root?.descendantsOfType(["identifier", "shorthand_property_identifier", "property_identifier"]) ?? []
    ).filter((node) => node.text === name && !isExport(node.parent));
    return said.length <= 1;
  });
  return idle.length === 1 ? (idle[0] ?? null) : null;
}

/** `module.exports = { read }`, `export { read }` */
function isExport(parent: ReturnType<typeof field>): boolean {
  return (
    parent !== null &&
    (parent.type === "export_specifier" ||
      (parent.type === "object" && /exports$/.test(field(parent.parent ?? parent, "left")?.text ?? "")))
  );
}
