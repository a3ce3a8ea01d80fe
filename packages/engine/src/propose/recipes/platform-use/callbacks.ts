import type { Node } from "web-tree-sitter";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import { replaceNode } from "../javascript/statements.ts";
import { fixed, nameOf, objectOf, type Slip, type Spot } from "./spot.ts";

const NO_FUNCTION =
  /^The "(?:callback|listener|cb|fn|handler|task)" argument must be of type function\. Received (?:undefined|an instance of Promise|type \w+)/;

/** `setTimeout(flush(queue), 5)`: what is to be called later was called at once. */
const calledAtOnce: Slip = {
  message: NO_FUNCTION,
  fix(spot) {
    const { code } = spot.investigation;
    const found = spot.calls.flatMap((call) =>
      argumentsOf(call).filter(
        (argument) =>
          argument.type === "call_expression" &&
          LATER.test(nameOf(call)) &&
          calleesOf(code, spot.file.path, argument).every((callee) => !givesFunction(callee.symbol.node)),
      ),
    );
    const [called, ...others] = found;
    if (!called || others.length > 0 || calleesOf(code, spot.file.path, called).length === 0) return null;
    return fixed(
      `\`${called.text.slice(0, 40)}\` at ${spot.file.path}:${spot.line} is called at once, and its result is handed over instead of a function.`,
      "Hands over a function that makes the call.",
      [textEdit(spot.file, called.startIndex, called.startIndex, "() => ")],
    );
  },
};

const LATER =
  /^(?:setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|on|once|addListener|prependListener|addEventListener|subscribe|watch|watchFile)$/;

/** A maker of callbacks forgot its `return`: there the call is as it should be. */
function givesFunction(callee: Node): boolean {
  const body = callee.childForFieldName("body");
  if (!body) return true;
  if (body.type !== "statement_block") return /function|arrow/.test(body.type);
  return body
    .descendantsOfType(["arrow_function", "function_expression", "function_declaration"])
    .some(({ parent }) =>
      /^(?:return_statement|statement_block|expression_statement|variable_declarator)$/.test(
        parent?.type ?? "",
      ),
    );
}

/** Functions with a callback whose module has the same one with a promise. */
const WITH_PROMISES: Readonly<Record<string, { readonly module: string; readonly member: string | null }>> = {
  fs: { module: "fs/promises", member: "promises" },
  stream: { module: "stream/promises", member: "promises" },
  dns: { module: "dns/promises", member: "promises" },
  timers: { module: "timers/promises", member: "promises" },
  readline: { module: "readline/promises", member: "promises" },
};

/** `await readFile(path)` of `node:fs`: a function that calls back is awaited. */
const callbackAwaited: Slip = {
  message:
    /^The "(?:cb|callback|streams\[stream\.length - 1\])" (?:argument|property) must be of type function\. Received /,
  fix(spot) {
    const { file, investigation } = spot;
    const symbols = investigation.code.symbolsOf(file.path)?.imports ?? [];
    const found = spot.calls.flatMap((call) => {
      const local = objectOf(call)?.text ?? nameOf(call);
      const binding = symbols.find((one) => one.local === local && /^(?:node:)?[a-z_]+$/.test(one.module));
      return binding &&
        (objectOf(call) !== null || binding.imported === nameOf(call) || binding.imported !== "*")
        ? [{ call, binding }]
        : [];
    });
    const [only, ...others] = found;
    if (!only || others.length > 0) return null;
    const { call, binding } = only;
    const module = binding.module.replace(/^node:/, "");
    const name = objectOf(call) ? nameOf(call) : (binding.imported ?? nameOf(call));
    const callee = call.childForFieldName("function");
    const isWaited = isWaitedFor(call);
    if (!callee) return null;
    const cause = `\`${name}\` of \`${binding.module}\` calls back, and is ${isWaited ? "awaited" : "used as if it gave its result"} at ${file.path}:${spot.line}.`;
    if (!isWaited) {
      if (!SYNCHRONOUS.test(name)) return null;
      const sync = objectOf(call)
        ? { text: `${objectOf(call)?.text}.${name}Sync`, edits: [] }
        : builtinName(investigation.code, file, module, `${name}Sync`);
      return (
        sync &&
        fixed(cause, `Uses \`${name}Sync\`, which gives it.`, [
          ...sync.edits,
          replaceNode(file, callee, sync.text),
        ])
      );
    }
    const twin = WITH_PROMISES[module];
    if (twin) {
      const object = objectOf(call);
      if (object)
        return fixed(cause, `Uses the function of \`${twin.module}\`, which gives a promise.`, [
          replaceNode(file, object, `${object.text}.${twin.member ?? "promises"}`),
        ]);
      const moved = movedImport(spot, binding.node, binding.module, twin.module, name);
      return (
        moved && fixed(cause, `Takes \`${name}\` from \`${twin.module}\`, which gives a promise.`, moved)
      );
    }
    if (!PROMISIFIED.test(name)) return null;
    const promisify = builtinName(investigation.code, file, "util", "promisify");
    return (
      promisify &&
      fixed(cause, "Makes a promise of it with `promisify`.", [
        ...promisify.edits,
        replaceNode(file, callee, `${promisify.text}(${callee.text})`),
      ])
    );
  },
};

const SYNCHRONOUS =
  /^(?:readFile|writeFile|appendFile|mkdir|mkdtemp|readdir|stat|lstat|unlink|rm|rmdir|rename|copyFile|access|realpath|chmod|symlink|gzip|gunzip|deflate|inflate|brotliCompress|brotliDecompress|unzip|scrypt|pbkdf2|hkdf|execFile|exec|generateKeyPair)$/;
const PROMISIFIED =
  /^(?:gzip|gunzip|deflate|inflate|deflateRaw|inflateRaw|brotliCompress|brotliDecompress|unzip|zstdCompress|zstdDecompress|scrypt|pbkdf2|hkdf|randomFill|generateKeyPair|generateKey|execFile|exec|sign|verify|lookup)$/;

/** Awaited, given back by an asynchronous function, or continued with `then`. */
function isWaitedFor(call: Node): boolean {
  const { parent } = call;
  if (!parent) return false;
  if (parent.type === "await_expression") return true;
  if (parent.type === "member_expression")
    return /^(?:then|catch|finally)$/.test(parent.childForFieldName("property")?.text ?? "");
  const scope = functionAround(call);
  const isAsync = scope?.children.some((child) => child.type === "async") ?? false;
  return parent.type === "return_statement" ? isAsync : parent.type === "arrow_function";
}

/** The named import of another module: the whole line where all its names are moved, else a line of its own. */
function movedImport(spot: Spot, node: Node, from: string, module: string, name: string) {
  const { file, investigation } = spot;
  const to = from.startsWith("node:") ? `node:${module}` : module;
  const statement =
    node.type === "import_statement"
      ? node
      : file.tree.rootNode.namedChildren.find(
          (child) =>
            child.type === "import_statement" &&
            plainString(child.childForFieldName("source") ?? child) === from,
        );
  const source = statement?.childForFieldName("source");
  const specifiers = statement?.descendantsOfType("import_specifier") ?? [];
  if (!statement || !source || specifiers.length === 0) return null;
  const uses = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => call.childForFieldName("function")?.text === name);
  if (!uses.every(isWaitedFor)) return null;
  if (specifiers.length === 1) return [replaceNode(file, source, source.text.replace(from, to))];
  const own = specifiers.find(
    (one) => one.childForFieldName("name")?.text === name && !one.childForFieldName("alias"),
  );
  if (!own) return null;
  const next = own.nextNamedSibling;
  const before = own.previousNamedSibling;
  const removed = next
    ? textEdit(file, own.startIndex, next.startIndex, "")
    : before
      ? textEdit(file, before.endIndex, own.endIndex, "")
      : null;
  const end = statement.text.endsWith(";") ? ";" : "";
  const there = (investigation.code.symbolsOf(file.path)?.imports ?? []).some((one) => one.module === to);
  if (!removed || there) return null;
  return [
    removed,
    textEdit(
      file,
      statement.endIndex,
      statement.endIndex,
      `\nimport { ${name} } from ${source.text.replace(from, to)}${end}`,
    ),
  ];
}

/** Functions that are called later, and functions that call back. */
export const CALLBACK_SLIPS: readonly Slip[] = [calledAtOnce, callbackAwaited];
