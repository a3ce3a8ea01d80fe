import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { SuspectStatement } from "./localise.ts";
import { type Scope, walk } from "./scope.ts";
import type { Dialect } from "./view.ts";

/** A statement at the top of a file or class that gives a name its value: a table, a pattern, a limit, a text. */
export interface Setting {
  readonly statement: Node;
  readonly name: string;
}

/** How much of the suspicion of who reads a setting it has; and again for one that another setting is made of. */
const READ_SHARE = 0.5;
const MADE_OF_SHARE = 0.8;
const ROUNDS = 3;
/** What a table holds shows in lines that every test executes: it may not fall behind all that only some execute. */
const LEAST_SHARE = 0.3;
const MOST_SETTINGS = 150;
/** Longer ones are data; each change of them would be a text of that length. */
const LONGEST_SETTING = 20_000;

/** Settings that suspicious statements read, in their own files and in what these import, the most suspicious first. */
export function settingsReadBy(
  statements: readonly SuspectStatement[],
  code: CodeIndex,
  dialectFor: (file: SourceFile) => Dialect | null,
): SuspectStatement[] {
  const readers = new Map<string, SuspectStatement>();
  for (const found of statements) {
    const dialect = dialectFor(found.file);
    if (!dialect) continue;
    for (const name of namesIn(ownPart(found.statement, dialect)))
      if ((readers.get(name)?.suspicion ?? 0) < found.suspicion) readers.set(name, found);
  }
  const near = [...new Set(statements.map(({ file }) => file.path))];
  const paths = [...new Set([...near, ...near.flatMap((path) => code.importsOf(path))])];
  const least = LEAST_SHARE * Math.max(0, ...statements.map(({ suspicion }) => suspicion));
  const known = paths.flatMap((path) => {
    const file = code.file(path);
    const dialect = file && !file.isTest ? dialectFor(file) : null;
    return file && dialect ? settingsOf(file, dialect).map((setting) => ({ file, setting })) : [];
  });
  const found = new Map<string, SuspectStatement>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const further = new Map<string, SuspectStatement>();
    for (const { file, setting } of known) {
      const reader = readers.get(setting.name);
      const { name: own, statement } = setting;
      const key = `${file.path}:${statement.id}`;
      if (!reader || found.has(key)) continue;
      const suspicion = Math.max(least, reader.suspicion * (reader.setting ? MADE_OF_SHARE : READ_SHARE));
      const one = {
        file,
        statement,
        suspicion,
        setting: { name: own, reader: reader.setting?.reader ?? reader },
      };
      found.set(key, one);
      for (const name of namesIn(statement)) if (!readers.has(name)) further.set(name, one);
    }
    if (further.size === 0) break;
    for (const [name, one] of further) readers.set(name, one);
  }
  return [...found.values()]
    .toSorted((left, right) => right.suspicion - left.suspicion)
    .slice(0, MOST_SETTINGS);
}

/** What stands around a setting: nothing that could be read. */
export function scopeOfSetting(statement: Node): Scope {
  return {
    function: statement,
    name: "",
    parameters: [],
    names: [],
    kindOf: () => "unknown",
    values: [],
    atoms: [],
    askedInOthers: [],
    returned: [],
    refusals: [],
    membersOf: () => [],
    inLoop: false,
  };
}

function settingsOf(file: SourceFile, dialect: Dialect): Setting[] {
  const root = file.tree.rootNode;
  const found = dialect.id === "python" ? pythonSettings(root) : javascriptSettings(root);
  return found.filter(({ statement }) => statement.endIndex - statement.startIndex <= LONGEST_SETTING);
}

/** `NAME = …` and `NAME: Kind = …`, in the file and in the classes that stand in it. */
function pythonSettings(root: Node): Setting[] {
  const found: Setting[] = [];
  for (const node of root.namedChildren) {
    const inner = node.type === "decorated_definition" ? node.childForFieldName("definition") : node;
    const body = inner?.type === "class_definition" ? inner.childForFieldName("body") : null;
    for (const statement of body?.namedChildren ?? [node]) {
      const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
      const target = assignment?.type === "assignment" ? assignment.childForFieldName("left") : null;
      const value = assignment?.childForFieldName("right");
      if (target?.type === "identifier" && value && isWrittenOut(value))
        found.push({ statement, name: target.text });
    }
  }
  return found;
}

/** Whether a value holds something that can be changed: a text, a number, a list. */
function isWrittenOut(value: Node): boolean {
  return [...walk(value)].some(({ type }) => /^(?:string|integer|float)$/.test(type));
}

/** `const name = …`, `name.member = …` and fields of classes. */
function javascriptSettings(root: Node): Setting[] {
  const found: Setting[] = [];
  for (const node of root.namedChildren) {
    const inner = node.type === "export_statement" ? (node.childForFieldName("declaration") ?? node) : node;
    if (/^(?:lexical|variable)_declaration$/.test(inner.type)) {
      for (const one of inner.namedChildren)
        if (one.type === "variable_declarator" && one.childForFieldName("name")?.type === "identifier")
          found.push({ statement: one, name: one.childForFieldName("name")?.text ?? "" });
    } else if (inner.type === "expression_statement") {
      const assignment = inner.firstNamedChild;
      const target =
        assignment?.type === "assignment_expression" ? assignment.childForFieldName("left") : null;
      const name = target?.type === "member_expression" ? target.childForFieldName("property") : target;
      if (name) found.push({ statement: inner, name: name.text });
    } else if (/^(?:abstract_)?class_declaration$/.test(inner.type)) {
      for (const one of inner.childForFieldName("body")?.namedChildren ?? [])
        if (/^(?:public_)?field_definition$/.test(one.type) && one.childForFieldName("value"))
          found.push({
            statement: one,
            name: (one.childForFieldName("property") ?? one.firstNamedChild)?.text ?? "",
          });
    }
  }
  return found.filter(({ statement }) => ![...walk(statement)].some((node) => isMadeToRun(node, statement)));
}

/** Whether a setting is itself a function or a class, or a module that is taken in. */
function isMadeToRun(node: Node, statement: Node): boolean {
  if (/^(?:class|class_declaration)$/.test(node.type)) return true;
  if (/function|^method_definition$/.test(node.type))
    return node.parent?.parent?.id === statement.id || node.parent?.id === statement.id;
  return node.type === "call_expression" && node.text.startsWith("require(");
}

/** A statement without the statements inside it. */
function ownPart(statement: Node, dialect: Dialect): Node[] {
  const told = dialect.statement(statement);
  if (told.kind === "for") return told.iterable ? [told.iterable] : [statement];
  if ("condition" in told) return [told.condition];
  return [statement];
}

function namesIn(nodes: Node | readonly Node[]): Set<string> {
  const found = new Set<string>();
  for (const root of [nodes].flat() as readonly Node[])
    for (const node of walk(root))
      if (
        /^(?:identifier|property_identifier|private_property_identifier|shorthand_property_identifier)$/.test(
          node.type,
        )
      )
        found.add(node.text);
  return found;
}
