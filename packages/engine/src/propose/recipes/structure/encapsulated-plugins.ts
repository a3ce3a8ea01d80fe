import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OPEN = /Symbol\.for\(\s*["']skip-override["']\s*\)/;
const WRAPPER = "fastify-plugin";

/**
 * Fastify keeps what a plugin decorates to the plugin and what it registers itself: `app.orders` is not there beside it. The plugin
 * is opened to those around it as the other plugins are, else as Fastify says.
 */
export function encapsulatedPluginGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const name = memberAsked(scene);
  if (name === null) return [];
  const files = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest);
  if (!files.some(({ text }) => /(?:from\s+|require\()["']fastify["']/.test(text))) return [];
  const plugins = files.flatMap((file) => decoratorsIn(file, name));
  const [only, ...others] = plugins;
  if (!only || others.length > 0 || isOpen(only) || isCalled(only, files)) return [];
  const made = opened(code, only, files);
  if (!made) return [];
  const { file, definition } = only;
  return [
    guess(scene, 0.95, {
      name: `${name}_is_there_for_all`,
      sentence: `The request is answered with ${name} at hand`,
      cause: `The plugin at ${file.path}:${startLineOf(definition)} decorates with \`${name}\` only what it registers itself.`,
      explanation: `Opens the plugin to those around it${made.where ? `, as ${made.where} does` : ""}.`,
      edits: made.edits.map((edit) => ({ ...edit, together: "plugin" })),
      basis: made.where ? "house" : "standard",
      place: { path: file.path, line: startLineOf(definition) },
    }),
  ];
}

/** `orders` of `app.orders.list()` and of `app.orders()`. */
function memberAsked({ trace }: Scene): string | null {
  const place = trace.ways[0]?.place;
  if (!place) return null;
  const [member] = place.members;
  if (trace.fault === "missing_member" && place.members.length === 1 && member) return member.name;
  const isPart = place.node.type === "member_expression" && place.members.length === 0;
  return trace.fault === "nothing" && isPart ? (field(place.node, "property")?.text ?? null) : null;
}

interface Plugin {
  readonly file: SourceFile;
  /** The function that decorates what it is given. */
  readonly definition: Node;
  readonly name: string | null;
}

function decoratorsIn(file: SourceFile, name: string): Plugin[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Plugin[] => {
    const callee = field(call, "function");
    const first = field(call, "arguments")?.firstNamedChild;
    if (!callee || !/\.decorate(?:Request|Reply)?$/.test(callee.text)) return [];
    if (!first || plainString(first) !== name) return [];
    const definition = functionAround(call);
    const owner = field(callee, "object")?.text;
    if (!definition || owner === undefined || parameterNames(definition)[0] !== owner) return [];
    const holder = definition.parent?.type === "variable_declarator" ? definition.parent : definition;
    return [{ file, definition, name: field(holder, "name")?.text ?? null }];
  });
}

function isOpen({ file, definition, name }: Plugin): boolean {
  const isWrapped = definition.parent?.type === "arguments";
  return (
    isWrapped ||
    OPEN.test(file.text) ||
    (name !== null && new RegExp(`\\b(?:fp|fastifyPlugin|plugin)\\(\\s*${name}\\b`).test(file.text))
  );
}

/** `addAuth(app, secret)`: what is called with the application decorates the application itself. */
function isCalled({ name }: Plugin, files: readonly SourceFile[]): boolean {
  return (
    name !== null &&
    files.some(({ tree }) =>
      tree.rootNode
        .descendantsOfType("call_expression")
        .some((call) => field(call, "function")?.text === name),
    )
  );
}

function opened(
  code: CodeIndex,
  plugin: Plugin,
  files: readonly SourceFile[],
): { readonly edits: readonly Edit[]; readonly where: string | null } | null {
  const wrapping = files.flatMap((file) => wrapperOf(file) ?? [])[0];
  if (wrapping) {
    const edits = wrapped(code, plugin, wrapping);
    return edits && { edits, where: `${wrapping.file.path}:${wrapping.line}` };
  }
  const marked = files.find(({ text }) => OPEN.test(text));
  const edits = skipped(plugin);
  const line = marked ? marked.text.slice(0, marked.text.search(OPEN)).split("\n").length : 0;
  return edits && { edits, where: marked ? `${marked.path}:${line}` : null };
}

interface Wrapper {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly local: string;
  readonly line: number;
}

/** `import fp from "fastify-plugin"`, `const fp = require("fastify-plugin")`. */
function wrapperOf(file: SourceFile): Wrapper | null {
  if (!file.text.includes(WRAPPER)) return null;
  for (const statement of file.tree.rootNode.namedChildren) {
    if (!/^(?:import_statement|lexical_declaration|variable_declaration)$/.test(statement.type)) continue;
    const local = new RegExp(
      `(?:import\\s+|const\\s+|var\\s+)(\\w+)\\s*(?:from|=\\s*require\\()\\s*["']${WRAPPER}["']`,
    ).exec(statement.text)?.[1];
    if (local) return { file, statement, local, line: startLineOf(statement) };
  }
  return null;
}

/** Handed through the function of the house where it is given out. */
function wrapped(
  code: CodeIndex,
  { file, definition, name }: Plugin,
  { statement, local }: Wrapper,
): Edit[] | null {
  const root = file.tree.rootNode;
  const isModule = moduleKindOf(code, file.path) === "esm";
  if (isModule !== (statement.type === "import_statement")) return null;
  const first = root.namedChildren.find(({ type }) => type !== "comment" && type !== "hash_bang_line");
  if (!first) return null;
  const edits = [
    ...(wrapperOf(file) ? [] : [textEdit(file, first.startIndex, first.startIndex, `${statement.text}\n`)]),
  ];
  const end = usesSemicolons(file) ? ";" : "";
  const given = root.namedChildren.flatMap((one) => {
    const isDefault = one.type === "export_statement" && one.children.some(({ type }) => type === "default");
    const value = isDefault ? (field(one, "declaration") ?? field(one, "value")) : commonValue(one);
    return value ? [{ statement: one, value }] : [];
  })[0];
  if (!given) return null;
  if (given.value.id !== definition.id && given.value.text !== name) return null;
  // A declaration stays one, and is handed over behind it.
  if (given.value.id === definition.id && name !== null && /declaration$/.test(definition.type))
    return [
      ...edits,
      textEdit(file, given.statement.startIndex, definition.startIndex, ""),
      textEdit(
        file,
        given.statement.endIndex,
        given.statement.endIndex,
        `\n\nexport default ${local}(${name})${end}`,
      ),
    ];
  const { value } = given;
  return [
    ...edits,
    textEdit(file, value.startIndex, value.startIndex, `${local}(`),
    textEdit(file, value.endIndex, value.endIndex, ")"),
  ];
}

/** `module.exports = orders` */
function commonValue(statement: Node): Node | null {
  const assigned = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  return assigned?.type === "assignment_expression" && field(assigned, "left")?.text === "module.exports"
    ? field(assigned, "right")
    : null;
}

/** `orders[Symbol.for("skip-override")] = true`, behind the function. */
function skipped({ file, definition, name }: Plugin): Edit[] | null {
  let statement: Node = definition;
  while (statement.parent && statement.parent.type !== "program") statement = statement.parent;
  if (name === null || !statement.parent) return null;
  const quote = /'/.test(file.text) && !/"/.test(file.text) ? "'" : '"';
  const end = usesSemicolons(file) ? ";" : "";
  const line = `${name}[Symbol.for(${quote}skip-override${quote})] = true${end}`;
  return [textEdit(file, statement.endIndex, statement.endIndex, `\n\n${line}`)];
}
