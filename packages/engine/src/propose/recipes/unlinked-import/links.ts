import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { declarationOf, namedEdit } from "../structure/missing-exports.ts";
import { type BrokenLink, isTypeOnly } from "./link.ts";

/** How a name is taken in so that the module can be loaded. */
export interface Mended {
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly basis: "house" | "standard";
}

/** The one way in which the modules belong together; null where it is not plain. */
export function mended(code: CodeIndex, link: BrokenLink): Mended | null {
  if (link.isCommonjs) return wholeOfCommonjs(link);
  const { target, name } = link;
  if (!target || target.isTest) return null;
  return (
    asType(code, link, target) ??
    (name === "default" ? asNamed(link, target) : null) ??
    givenOut(code, link, target) ??
    asDefault(link, target) ??
    renamed(link, target) ??
    moved(code, link)
  );
}

/** `import { settle, type Settlement }`: types are gone when the program runs, all of them that are taken in here. */
function asType(_code: CodeIndex, { file, statement, name }: BrokenLink, target: SourceFile): Mended | null {
  const types = typesOf(target);
  if (!types.has(name)) return null;
  const all = statement
    .descendantsOfType(["import_specifier", "export_specifier"])
    .filter((one) => !/^type\s/.test(one.text));
  const wanted = all.filter((one) => types.has(field(one, "name")?.text ?? ""));
  const isWhole = wanted.length === all.length && !/^import\s+[\w$]/.test(statement.text);
  const word = statement.type === "export_statement" ? "export" : "import";
  const edits = isWhole
    ? [textEdit(file, statement.startIndex + word.length, statement.startIndex + word.length, " type")]
    : wanted.map((one) => textEdit(file, one.startIndex, one.startIndex, "type "));
  return {
    explanation: `Takes \`${name}\` in as the type that it is: nothing is left of it when the program runs.`,
    edits,
    basis: "standard",
  };
}

function typesOf({ tree }: SourceFile): Set<string> {
  const given = exportsOf(tree.rootNode);
  const declared = tree.rootNode
    .descendantsOfType(["interface_declaration", "type_alias_declaration"])
    .map((one) => field(one, "name")?.text ?? "");
  const passedOn = tree.rootNode.namedChildren
    .filter((one) => one.type === "export_statement")
    .flatMap((one) => {
      const isAll = /^export\s+type\b/.test(one.text);
      return one
        .descendantsOfType("export_specifier")
        .filter(
          (item) => isAll || /^type\s/.test(item.text) || declared.includes(field(item, "name")?.text ?? ""),
        )
        .map((item) => (field(item, "alias") ?? field(item, "name"))?.text ?? "");
    });
  return new Set([...given.filter(isTypeOnly).map(({ exported }) => exported), ...passedOn]);
}

/** A function or class that the module keeps for itself so far. */
function givenOut(code: CodeIndex, { name }: BrokenLink, target: SourceFile): Mended | null {
  const declared = declarationOf(target, name);
  const edit = declared && namedEdit(code, target, declared);
  return edit
    ? {
        explanation: `Gives \`${name}\` out, as the module does with its other names.`,
        edits: [edit],
        basis: "house",
      }
    : null;
}

/** `import { Mailer }` of a module whose default is the `Mailer`, and nothing else. */
function asDefault({ file, specifier, statement, name }: BrokenLink, target: SourceFile): Mended | null {
  const entry = exportsOf(target.tree.rootNode).find(({ exported }) => exported === "default");
  const stem = posix.basename(target.path).replace(/\.[cm]?[jt]sx?$/, "");
  const isIt = entry?.local === name || (entry?.local === null && bare(stem) === bare(name));
  const clause = statement.namedChildren.find(({ type }) => type === "import_clause");
  const named = clause?.namedChildren.find(({ type }) => type === "named_imports");
  if (!isIt || !clause || !named || clause.namedChildCount !== 1) return null;
  const local = (field(specifier, "alias") ?? field(specifier, "name"))?.text ?? name;
  const others = named.namedChildren.filter(({ id, type }) => id !== specifier.id && type !== "comment");
  const rest = others.length > 0 ? `, { ${others.map(({ text }) => text).join(", ")} }` : "";
  return {
    explanation: `Takes in \`${local}\` as what ${target.path} gives out by default.`,
    edits: [textEdit(file, clause.startIndex, clause.endIndex, `${local}${rest}`)],
    basis: "house",
  };
}

/** `import parse` of a module that gives out a `parse` and no default; or several, which are read as parts of one name. */
function asNamed({ file, specifier, statement }: BrokenLink, target: SourceFile): Mended | null {
  const local = specifier.text;
  const names = exportsOf(target.tree.rootNode).filter((one) => !isTypeOnly(one) && one.exported !== "*");
  const clause = statement.namedChildren.find(({ type }) => type === "import_clause");
  const named = clause?.namedChildren.find(({ type }) => type === "named_imports");
  if (!clause) return null;
  const reads = file.tree.rootNode
    .descendantsOfType("identifier")
    .filter((one) => one.text === local && one.id !== specifier.id);
  const parts = reads.map(({ parent }) =>
    parent?.type === "member_expression" ? (field(parent, "property")?.text ?? null) : null,
  );
  if (names.some(({ exported }) => exported === local)) {
    const edit = named
      ? [
          textEdit(file, named.startIndex + 1, named.startIndex + 1, ` ${local},`),
          textEdit(file, specifier.startIndex, named.startIndex, ""),
        ]
      : [textEdit(file, clause.startIndex, clause.endIndex, `{ ${local} }`)];
    return {
      explanation: `Takes in \`${local}\` by its name, as ${target.path} gives it out.`,
      edits: edit,
      basis: "house",
    };
  }
  const isSpace =
    !named &&
    parts.length > 0 &&
    parts.every((part) => part !== null && names.some(({ exported }) => exported === part));
  if (isSpace)
    return {
      explanation: `Takes in all of ${target.path}, of which \`${local}\` reads parts.`,
      edits: [textEdit(file, clause.startIndex, clause.endIndex, `* as ${local}`)],
      basis: "house",
    };
  const [only, ...others] = names;
  const isCalled = reads.some(({ parent }) => /^(?:call|new)_expression$/.test(parent?.type ?? ""));
  return only && others.length === 0 && !named && isCalled
    ? {
        explanation: `Takes in \`${only.exported}\`, all that ${target.path} gives out.`,
        edits: [textEdit(file, clause.startIndex, clause.endIndex, `{ ${only.exported} as ${local} }`)],
        basis: "house",
      }
    : null;
}

/** A name that is nearly one of those that the module gives out, and that this file does not take in yet. */
function renamed({ file, specifier, statement, name }: BrokenLink, target: SourceFile): Mended | null {
  const taken = new Set(
    statement.descendantsOfType("import_specifier").map((one) => field(one, "name")?.text ?? ""),
  );
  const names = exportsOf(target.tree.rootNode)
    .filter((one) => !isTypeOnly(one) && !/^(?:\*|default)$/.test(one.exported))
    .map(({ exported }) => exported)
    .filter((one) => !taken.has(one));
  const likely = likelyName(name, names);
  if (!likely || likely.by === "overlap" || statement.type === "export_statement") return null;
  const own = field(specifier, "name");
  const alias = field(specifier, "alias");
  if (!own) return null;
  const uses = alias ? [] : usesOf(file, name, own);
  const isFree = !file.tree.rootNode.descendantsOfType("identifier").some(({ text }) => text === likely.name);
  if (!alias && !isFree) return null;
  return {
    explanation: `Takes in \`${likely.name}\`, which ${target.path} gives out.`,
    edits: [own, ...uses].map((one) => textEdit(file, one.startIndex, one.endIndex, likely.name)),
    basis: "house",
  };
}

function usesOf(file: SourceFile, name: string, own: Node): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["identifier", "type_identifier"])
    .filter((one) => one.text === name && one.id !== own.id);
}

/** The name is given out by exactly one other module of the project now. */
function moved(code: CodeIndex, { file, specifier, statement, name, target }: BrokenLink): Mended | null {
  const homes = code.paths.filter((path) => {
    const other = /\.[cm]?[jt]sx?$/.test(path) && path !== file.path ? code.file(path) : null;
    return (
      other &&
      !other.isTest &&
      other.path !== target?.path &&
      exportsOf(other.tree.rootNode).some(
        (one) => one.exported === name && one.from === null && !isTypeOnly(one),
      )
    );
  });
  const [home, ...others] = homes;
  const source = field(statement, "source");
  if (!home || others.length > 0 || !source || name === "default") return null;
  const relative = posix.relative(posix.dirname(file.path), home);
  const quote = source.text.charAt(0);
  const from = `${quote}${relative.startsWith(".") ? relative : `./${relative}`}${quote}`;
  const list = specifier.parent?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const explanation = `Takes in \`${name}\` from ${home}, where it is.`;
  if (list.length === 1)
    return { explanation, edits: [textEdit(file, source.startIndex, source.endIndex, from)], basis: "house" };
  const at = list.findIndex(({ id }) => id === specifier.id);
  const [previous, next] = [list[at - 1], list[at + 1]];
  const cut = next
    ? textEdit(file, specifier.startIndex, next.startIndex, "")
    : textEdit(file, previous?.endIndex ?? specifier.startIndex, specifier.endIndex, "");
  const end = statement.text.endsWith(";") ? ";" : "";
  const line = `\nimport { ${specifier.text} } from ${from}${end}`;
  return {
    explanation,
    edits: [cut, textEdit(file, statement.endIndex, statement.endIndex, line)],
    basis: "house",
  };
}

/** A CommonJS module is taken in whole, and its names of it, as Node says. */
function wholeOfCommonjs({ file, statement, module, target }: BrokenLink): Mended | null {
  const clause = statement.namedChildren.find(({ type }) => type === "import_clause");
  const named = clause?.namedChildren.find(({ type }) => type === "named_imports");
  if (!clause || !named || clause.namedChildCount !== 1) return null;
  const stem = posix.basename(target?.path ?? module).replace(/\.[cm]?[jt]sx?$/, "");
  const local = camel(stem);
  if (
    local === "" ||
    new RegExp(`(?<![\\w$.])${local}(?![\\w$])`).test(file.text.replace(statement.text, ""))
  )
    return null;
  const names = named.namedChildren
    .filter(({ type }) => type === "import_specifier")
    .map((one) => {
      const [name, alias] = [field(one, "name")?.text ?? "", field(one, "alias")?.text];
      return alias ? `${name}: ${alias}` : name;
    });
  const end = statement.text.endsWith(";") ? ";" : "";
  const last =
    file.tree.rootNode.namedChildren.findLast(({ type }) => type === "import_statement") ?? statement;
  return {
    explanation: `Takes in the CommonJS module ${module} whole, and its names of that.`,
    edits: [
      textEdit(file, clause.startIndex, clause.endIndex, local),
      textEdit(file, last.endIndex, last.endIndex, `\n\nconst { ${names.join(", ")} } = ${local}${end}`),
    ],
    basis: "standard",
  };
}

function camel(text: string): string {
  return text
    .replace(/^[^A-Za-z]+/, "")
    .replace(/[^A-Za-z\d]+(.)?/g, (_all, next: string) => (next ?? "").toUpperCase());
}

function bare(text: string): string {
  return text.replace(/[^A-Za-z\d]/g, "").toLowerCase();
}

/** `src/export.ts:1` */
export function placeOf({ file, statement }: BrokenLink): { readonly path: string; readonly line: number } {
  return { path: file.path, line: startLineOf(statement) };
}
