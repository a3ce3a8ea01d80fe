import { argumentsOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import { replaceNode } from "../javascript/statements.ts";
import { fixed, nameOf, onlyCall, type Slip } from "./spot.ts";

/** `next();` in a middleware of Koa or Hono, and then what the handlers made is read. */
const nextNotAwaited: Slip = {
  message: /^Cannot read properties of (?:undefined|null)|is not (?:iterable|a function)$/,
  fix({ file, line, scope, investigation }) {
    const modules = (investigation.code.symbolsOf(file.path)?.imports ?? []).map(({ module }) => module);
    const isAsync = scope.children.some(({ type }) => type === "async");
    const names = field(scope, "parameters")?.namedChildren.map(({ text }) => text.split(":")[0]) ?? [];
    const takesNext = names.length === 2 && names[1] === "next" && /^(?:ctx|context|c)$/.test(names[0] ?? "");
    if (!isAsync || !takesNext || modules.some((module) => /^(?:express|fastify)$/.test(module))) return null;
    const call = scope
      .descendantsOfType("expression_statement")
      .find((statement) => /^next\(\);?$/.test(statement.text) && startLineOf(statement) < line);
    const isRead = new RegExp(String.raw`\b${names[0]}\.(?:body|status|type|length|res|response)\b`).test(
      file.text.split("\n")[line - 1] ?? "",
    );
    if (!call || !isRead) return null;
    return fixed(
      `The middleware at ${file.path}:${startLineOf(call)} goes on without waiting for the handlers behind it.`,
      "Waits for them.",
      [textEdit(file, call.startIndex, call.startIndex, "await ")],
    );
  },
};

/** A status that is a text. */
const statusAsNumber: Slip = {
  message: /^(?:Invalid status code: "\d{3}"\. Status code must be an integer|status code must be a number$)/,
  isOfLibrary: true,
  fix(spot) {
    const { file, line } = spot;
    const call = onlyCall(spot, (one) => /^(?:status|sendStatus|code)$/.test(nameOf(one)));
    const assigned = file.tree.rootNode
      .descendantsOfType("assignment_expression")
      .find((node) => startLineOf(node) === line && field(node, "left")?.text.endsWith(".status"));
    const value = call ? argumentsOf(call)[0] : assigned && field(assigned, "right");
    if (!value) return null;
    const text = plainString(value);
    return fixed(
      `\`${value.text.slice(0, 40)}\` at ${file.path}:${line} is a text, and a status is a number.`,
      "Makes a number of it.",
      [replaceNode(file, value, text !== null && /^\d{3}$/.test(text) ? text : `Number(${value.text})`)],
    );
  },
};

/** `res.sendFile("public/index.html")` */
const wholePath: Slip = {
  message: /^path must be absolute or specify root to res\.sendFile/,
  isOfLibrary: true,
  fix(spot) {
    const call = onlyCall(spot, (one) => nameOf(one) === "sendFile");
    const path = call && argumentsOf(call)[0];
    const resolve = builtinName(spot.investigation.code, spot.file, "path", "resolve");
    if (!path || !resolve) return null;
    return fixed(
      `\`sendFile\` at ${spot.file.path}:${spot.line} takes whole paths.`,
      "Makes a whole path of it.",
      [...resolve.edits, replaceNode(spot.file, path, `${resolve.text}(${path.text})`)],
    );
  },
};

/** `res.cookie("seen", "1", { expires: Date.now() + DAY })` */
const expiryAsDate: Slip = {
  message: /^option expires is invalid/,
  isOfLibrary: true,
  fix(spot) {
    const pairs = spot.scope
      .descendantsOfType("pair")
      .filter((pair) => field(pair, "key")?.text === "expires");
    const value = pairs.length === 1 && pairs[0] ? field(pairs[0], "value") : null;
    if (!value || /^new Date\(/.test(value.text)) return null;
    return fixed(
      `\`${value.text.slice(0, 40)}\` at ${spot.file.path}:${startLineOf(value)} is no date, and \`expires\` of a cookie is one.`,
      "Makes a date of it.",
      [replaceNode(spot.file, value, `new Date(${value.text})`)],
    );
  },
};

/** `reply.type("text/plain").send(count)` */
const payloadAsText: Slip = {
  message: /^Attempted to send payload of invalid type '(?:number|boolean|bigint)'/,
  isOfLibrary: true,
  fix(spot) {
    const call = onlyCall(spot, (one) => nameOf(one) === "send");
    const value = call && argumentsOf(call)[0];
    if (!value) return null;
    return fixed(
      `\`send\` at ${spot.file.path}:${spot.line} takes texts and bytes for this type of content.`,
      "Sends it as text.",
      [replaceNode(spot.file, value, `String(${value.text})`)],
    );
  },
};

/** What web frameworks demand of those that use them. */
export const FRAMEWORK_SLIPS: readonly Slip[] = [
  nextNotAwaited,
  statusAsNumber,
  wholePath,
  expiryAsDate,
  payloadAsText,
];
