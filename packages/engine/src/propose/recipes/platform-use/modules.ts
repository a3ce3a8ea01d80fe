import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { argumentsOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../javascript/statements.ts";
import { fixed, nameOf, onlyCall, quoteOf, type Slip, type Spot } from "./spot.ts";

/** `with { type: "json" }` at each import of JSON of a file that lacks it. */
export function jsonAttributes(file: SourceFile): Edit[] {
  const quote = quoteOf(file);
  return jsonImports(file.tree.rootNode).map((node) => {
    const kind = `{ type: ${quote}json${quote} }`;
    if (node.type === "call_expression") {
      const last = argumentsOf(node).at(-1) ?? node;
      return textEdit(file, last.endIndex, last.endIndex, `, { with: ${kind} }`);
    }
    const source = field(node, "source") ?? node;
    return textEdit(file, source.endIndex, source.endIndex, ` with ${kind}`);
  });
}

/** Imports of JSON that say nothing of it; of a written name, or of one whose text ends so. */
function jsonImports(root: Node): Node[] {
  const statements = root
    .descendantsOfType(["import_statement", "export_statement"])
    .filter(
      (node) =>
        /\.json$/.test(plainString(field(node, "source") ?? node) ?? "") &&
        !/\bwith\b|\bassert\b/.test(node.text),
    );
  const calls = root
    .descendantsOfType("call_expression")
    .filter((node) => field(node, "function")?.type === "import" && argumentsOf(node).length === 1)
    .filter((node) => /\.json["'`)]/.test(node.text));
  return [...statements, ...calls];
}

/** A module for `http:` is given an address of `https:`, or the other way round. */
const otherProtocol: Slip = {
  message: /^Protocol "(https?):" not supported\. Expected "(https?):"/,
  fix(spot, match) {
    const { file } = spot;
    const [, wanted = "", used = ""] = match;
    const imports = (spot.investigation.code.symbolsOf(file.path)?.imports ?? []).filter(({ module }) =>
      /^(?:node:)?https?$/.test(module),
    );
    const [only, ...others] = imports;
    const isOther = only?.module.replace("node:", "") === used;
    const isServer = new RegExp(String.raw`\bcreateServer\(|["'\x60]${used}:`).test(file.text);
    if (!only || others.length > 0 || !isOther || isServer || /\bnew (?:\w+\.)?Agent\(/.test(file.text))
      return null;
    const source =
      only.node.type === "import_statement"
        ? field(only.node, "source")
        : only.node.descendantsOfType("string")[0];
    if (!source) return null;
    return fixed(
      `${file.path} asks with the module for \`${used}:\`, and the address is one of \`${wanted}:\`.`,
      `Asks with the module for \`${wanted}:\`.`,
      [replaceNode(file, source, source.text.replace(used, wanted))],
    );
  },
};

/** `new Worker("src/worker.js")`: a path from where the program was started. */
const workerPath: Slip = {
  message: /^The worker script or module filename must be an absolute path or a relative path starting with/,
  fix(spot) {
    const { file, investigation } = spot;
    const call = onlyCall(spot, (one) => nameOf(one) === "Worker");
    const argument = call && argumentsOf(call)[0];
    const path = argument ? plainString(argument) : null;
    if (!argument || path === null || moduleKindOf(investigation.code, file.path) !== "esm") return null;
    const folder = posix.dirname(file.path);
    const target = [path, posix.join(folder, path)].find((one) => investigation.code.file(one) !== null);
    if (!target) return null;
    const relative = posix.relative(folder, target);
    const quote = quoteOf(file);
    const written = relative.startsWith(".") ? relative : `./${relative}`;
    return fixed(
      `\`${path}\` at ${file.path}:${startLineOf(argument)} is no path that a worker is found by.`,
      "Names it as seen from this file.",
      [replaceNode(file, argument, `new URL(${quote}${written}${quote}, import.meta.url)`)],
    );
  },
};

/** `class Cat extends Animal` after `import * as Animal`. */
const namespaceAsClass: Slip = {
  message:
    /^Class extends value (?:\[object Module\]|#<Object>|\[object Object\]) is not a constructor or null/,
  fix({ file, line, investigation }) {
    const { code } = investigation;
    const heritage = file.tree.rootNode
      .descendantsOfType("class_heritage")
      .find((node) => startLineOf(node) === line);
    const base =
      heritage?.firstNamedChild?.type === "extends_clause"
        ? heritage.firstNamedChild.firstNamedChild
        : heritage?.firstNamedChild;
    const binding = base && code.symbolsOf(file.path)?.imports.find((one) => one.local === base.text);
    const statement = binding?.node;
    if (!base || !binding || !statement || base.type !== "identifier") return null;
    const target = code
      .importsOf(file.path)
      .find((path) => (code.symbolsOf(path)?.classes ?? []).some(({ name }) => name === base.text));
    if (!target) return null;
    const clause = statement.descendantsOfType("import_clause")[0];
    const name = statement.type === "variable_declarator" ? field(statement, "name") : null;
    const node = clause ?? name;
    return (
      node &&
      fixed(
        `\`${base.text}\` at ${file.path}:${line} is all that its module gives out, and no class.`,
        "Takes the class out of what the module gives.",
        [replaceNode(file, node, `{ ${base.text} }`)],
      )
    );
  },
};

/** `path: \`/search?q=${query}\`` with letters that a request line cannot hold. */
const pathLetters: Slip = {
  message: /^Request path contains unescaped characters/,
  fix(spot: Spot) {
    const { file, scope } = spot;
    const paths = scope
      .descendantsOfType("pair")
      .filter((pair) => field(pair, "key")?.text === "path")
      .map((pair) => field(pair, "value"));
    const [value, ...others] = paths;
    if (!value || others.length > 0) return null;
    const cause = `The path at ${file.path}:${startLineOf(value)} holds letters that a request cannot hold.`;
    if (value.type === "template_string") {
      const pieces = value
        .descendantsOfType("template_substitution")
        .flatMap((piece) => piece.firstNamedChild ?? []);
      const open = pieces.filter(({ text }) => !/^encodeURI/.test(text));
      return open.length === 0
        ? null
        : fixed(
            cause,
            "Encodes what is put into it.",
            open.map((piece) => replaceNode(file, piece, `encodeURIComponent(${piece.text})`)),
          );
    }
    if (value.type === "binary_expression") {
      const right = field(value, "right");
      return right && right.type !== "string"
        ? fixed(cause, "Encodes what is put into it.", [
            replaceNode(file, right, `encodeURIComponent(${right.text})`),
          ])
        : null;
    }
    return fixed(cause, "Encodes it.", [replaceNode(file, value, `encodeURI(${value.text})`)]);
  },
};

/** How modules, workers and addresses are named. */
export const MODULE_SLIPS: readonly Slip[] = [otherProtocol, workerPath, namespaceAsClass, pathLetters];
