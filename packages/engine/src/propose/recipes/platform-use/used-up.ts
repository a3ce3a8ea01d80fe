import type { Node } from "web-tree-sitter";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { fixed, nameOf, objectOf, type Slip, type Spot } from "./spot.ts";

const BODY = /^(?:json|text|arrayBuffer|blob|bytes|formData)$/;

/** The body of a response is read again after it was read. */
const bodyAgain: Slip = {
  message:
    /^Body (?:is unusable|has already been (?:read|consumed))|^Body is unusable: Body has already been read/,
  fix(spot) {
    const { file, line, scope } = spot;
    const reads = scope
      .descendantsOfType("call_expression")
      .filter((call) => BODY.test(nameOf(call)) && objectOf(call)?.type === "identifier");
    const again = reads.find((call) => startLineOf(call) === line);
    const object = again && objectOf(again)?.text;
    const first = reads.find(
      (call) => objectOf(call)?.text === object && again !== undefined && call.startIndex < again.startIndex,
    );
    const place = first && objectOf(first);
    if (!object || !first || !place) return null;
    return fixed(
      `The body of \`${object}\` is read at ${file.path}:${startLineOf(first)} already, and can be read once.`,
      "Reads it of a copy the first time.",
      [textEdit(file, place.endIndex, place.endIndex, ".clone()")],
    );
  },
};

/** `stream.getReader()` in a loop: the second one finds the stream locked. */
const readerInLoop: Slip = {
  message: /ReadableStream is (?:already )?locked/,
  fix({ file, line, calls }) {
    const call =
      calls.find((one) => nameOf(one) === "getReader") ??
      file.tree.rootNode
        .descendantsOfType("call_expression")
        .find((one) => nameOf(one) === "getReader" && startLineOf(one) === line);
    const loop = call && loopAround(call);
    if (!call || !loop || /\breader\b/.test(functionAround(call)?.text ?? file.text)) return null;
    const end = usesSemicolons(file) ? ";" : "";
    return fixed(
      `A reader is asked for in each round at ${file.path}:${line}, and the first one keeps the stream.`,
      "Asks for the reader once.",
      [insertBefore(file, loop, [`const reader = ${call.text}${end}`]), replaceNode(file, call, "reader")],
    );
  },
};

function loopAround(node: Node): Node | null {
  for (let around = node.parent; around; around = around.parent) {
    if (/^(?:while_statement|do_statement|for_statement|for_in_statement)$/.test(around.type)) return around;
    if (around.type === "function_declaration") return null;
  }
  return null;
}

/** A hash is made once, and finished each time. */
const hashAgain: Slip = {
  message: /^Digest already called$/,
  fix(spot) {
    const { file } = spot;
    const digest = spot.calls.map(rootOf).find((name) => name !== null) ?? lineRoot(spot);
    if (!digest) return null;
    const declared = file.tree.rootNode
      .descendantsOfType("variable_declarator")
      .filter((node) => field(node, "name")?.text === digest.text && node.startIndex < digest.startIndex)
      .at(-1);
    const value = declared && field(declared, "value");
    const statement = declared && statementOf(declared);
    if (!declared || !value || !statement || !/\bcreate(?:Hash|Hmac)\(/.test(value.text)) return null;
    if (statement.parent?.type === "export_statement" || statement.namedChildCount !== 1) return null;
    const scope = declared.parent?.parent ?? file.tree.rootNode;
    const uses = scope
      .descendantsOfType("identifier")
      .filter((node) => node.text === digest.text && node.parent?.id !== declared.id);
    const block = blockAround(uses, scope);
    const removed = textEdit(
      file,
      lineStart(file.text, statement.startIndex),
      nextLineStart(file.text, statement.endIndex),
      "",
    );
    const cause = `The hash of ${file.path}:${startLineOf(declared)} is finished by its first digest.`;
    const [only] = uses;
    if (uses.length === 1 && only)
      return fixed(cause, "Makes a hash for each.", [removed, replaceNode(file, only, value.text)]);
    return (
      block && fixed(cause, "Makes a hash for each.", [removed, insertBefore(file, block, [statement.text])])
    );
  },
};

function lineRoot({ file, line }: Spot): Node | null {
  return (
    file.tree.rootNode
      .descendantsOfType("call_expression")
      .filter((call) => startLineOf(call) === line && /^(?:digest|update)$/.test(nameOf(call)))
      .map(rootOf)
      .find((name) => name !== null) ?? null
  );
}

/** `hash` of `hash.update(text).digest("hex")`. */
function rootOf(call: Node): Node | null {
  if (!/^(?:digest|update)$/.test(nameOf(call))) return null;
  let object = objectOf(call);
  while (object?.type === "call_expression") object = objectOf(object);
  return object?.type === "identifier" ? object : null;
}

/** First statement of the smallest block that holds all uses and stands deeper than the declaration. */
function blockAround(uses: readonly Node[], scope: Node): Node | null {
  const [first] = uses;
  for (let around = first?.parent; around && around.id !== scope.id; around = around.parent) {
    if (around.type !== "statement_block") continue;
    const [start, end] = [around.startIndex, around.endIndex];
    if (uses.every((use) => start <= use.startIndex && use.endIndex <= end))
      return around.namedChildren[0] ?? null;
  }
  return null;
}

const EMPTY = /^(?:101|103|204|205|304)$/;

/** A response with a status that has no body. */
const noBody: Slip = {
  message: /^(?:Response constructor: )?Invalid response status code (101|103|204|205|304)/,
  fix(spot, match) {
    const call = spot.calls.find(
      (one) => nameOf(one) === "Response" || /^(?:json|body|text)$/.test(nameOf(one)),
    );
    const [body, init] = call ? argumentsOf(call) : [];
    const pair = init?.namedChildren.find((child) => field(child, "key")?.text === "status");
    const status =
      (pair && field(pair, "value")) ?? init?.namedChildren.find((child) => child.text === "status");
    if (!call || !body || !init || !status) return null;
    const callee = field(call, "function");
    const cause = `An answer with status ${match[1]} has no body, and one is given at ${spot.file.path}:${startLineOf(call)}.`;
    if (callee?.text === "Response.json")
      return EMPTY.test(status.text)
        ? fixed(cause, "Answers without a body.", [
            replaceNode(spot.file, callee, "new Response"),
            replaceNode(spot.file, body, "null"),
          ])
        : null;
    if (call.type !== "new_expression") return null;
    return fixed(cause, "Answers without a body there.", [
      replaceNode(
        spot.file,
        body,
        EMPTY.test(status.text) ? "null" : `${status.text} === ${match[1]} ? null : ${body.text}`,
      ),
    ]);
  },
};

/** `Response.redirect("/login")` in a handler that has the request. */
const relativeRedirect: Slip = {
  message: /^(?:Failed to parse URL from (\/\S*)|URL is malformed "(\/[^"]*)"|Invalid URL$)/,
  fix(spot) {
    const call = spot.calls.find((one) =>
      /^(?:Next)?Response\.redirect$/.test(field(one, "function")?.text ?? ""),
    );
    const target = call && argumentsOf(call)[0];
    if (!call || !target || !/^(?:string|template_string|identifier|member_expression)$/.test(target.type))
      return null;
    const request = requestAround(call);
    if (!request) return null;
    return fixed(
      `\`redirect\` at ${spot.file.path}:${spot.line} takes whole addresses, and \`${target.text.slice(0, 40)}\` is a path.`,
      "Takes it as an address of the request's own host.",
      [replaceNode(spot.file, target, `new URL(${target.text}, ${request}.url)`)],
    );
  },
};

function requestAround(node: Node): string | null {
  for (let scope = functionAround(node); scope; scope = functionAround(scope)) {
    const names = (field(scope, "parameters")?.namedChildren ?? [field(scope, "parameter")]).flatMap(
      (one) => {
        const name = one && (field(one, "pattern") ?? one);
        return name?.type === "identifier" ? [name.text] : [];
      },
    );
    const found = names.find((name) => /^(?:req|request)$/.test(name));
    if (found) return found;
  }
  return null;
}

/** What can be used once, and what can have no body. */
export const USED_UP_SLIPS: readonly Slip[] = [bodyAgain, readerInLoop, hashAgain, noBody, relativeRedirect];
