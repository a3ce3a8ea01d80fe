import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../javascript/statements.ts";
import { boundValue, type Fix, fixed, nameOf, type Slip, type Spot } from "./spot.ts";

/** What a function of Node or a library gives, where that is more than what is meant. */
interface ResultFact {
  readonly of: RegExp;
  /** Modules of which one is taken in by the file. */
  readonly from: RegExp;
  readonly holds: string;
  /** Its other members. */
  readonly beside: RegExp;
}

const RESULTS: readonly ResultFact[] = [
  {
    of: /^(?:jwtVerify|jwtDecrypt)$/,
    from: /^jose$/,
    holds: "payload",
    beside: /^(?:payload|protectedHeader|key)$/,
  },
  { of: /^parseArgs$/, from: /^(?:node:)?util$/, holds: "values", beside: /^(?:values|positionals|tokens)$/ },
  {
    of: /^(?:axios|get|post|put|patch|delete|request)$/,
    from: /^axios$/,
    holds: "data",
    beside: /^(?:data|status|statusText|headers|config|request)$/,
  },
];

const READ =
  /^(?:Cannot read properties of undefined \(reading '|Cannot destructure property '|(?:undefined|[\w$.]+) is not iterable|[\w$.]+ is not a function)/;

/** `const claims = await jwtVerify(token, key); claims.sub.trim()`: the claims are in `payload`. */
const wholeResult: Slip = {
  message: READ,
  fix(spot) {
    const { file } = spot;
    const modules = (spot.investigation.code.symbolsOf(file.path)?.imports ?? []).map(({ module }) => module);
    for (const read of membersOnLine(spot)) {
      const object = field(read, "object");
      const member = field(read, "property")?.text ?? "";
      const value = object && boundValue(object);
      const call = value?.type === "await_expression" ? value.firstNamedChild : value;
      if (!object || call?.type !== "call_expression") continue;
      const fact = RESULTS.find(
        (one) => one.of.test(nameOf(call)) && modules.some((module) => one.from.test(module)),
      );
      const target = value?.parent?.type === "variable_declarator" ? field(value.parent, "name") : null;
      if (!fact || fact.beside.test(member) || target?.type !== "identifier") continue;
      const isRead = new RegExp(String.raw`\b${target.text}\.(?:${fact.beside.source.slice(4, -2)})\b`).test(
        file.text,
      );
      if (isRead) return null;
      const pattern = target.text === fact.holds ? `{ ${fact.holds} }` : `{ ${fact.holds}: ${target.text} }`;
      return fixed(
        `\`${nameOf(call)}\` at ${file.path}:${startLineOf(call)} gives more than \`${fact.holds}\`, which holds \`${member}\`.`,
        `Takes \`${fact.holds}\` out of what it gives.`,
        [replaceNode(file, target, pattern)],
      );
    }
    return null;
  },
};

function membersOnLine({ file, line }: Spot): Node[] {
  return file.tree.rootNode
    .descendantsOfType("member_expression")
    .filter((node) => startLineOf(node) === line && field(node, "object")?.type === "identifier");
}

/** `(await Promise.allSettled(…)).map((reading) => reading.label)`: what came is in `value`, where it came. */
const settledEntries: Slip = {
  message: READ,
  fix(spot) {
    const { file, line } = spot;
    for (const walk of walksAround(spot)) {
      const { list, name, body } = walk;
      const made = boundValue(list) ?? list;
      if (!/^\(?(?:await )?Promise\.allSettled\(/.test(made.text) || !name) continue;
      if (/\bawait\b/.test(made.text) !== true) continue;
      const reads = body
        .descendantsOfType("member_expression")
        .filter((node) => field(node, "object")?.text === name);
      if (
        reads.length === 0 ||
        reads.some((node) => /^(?:status|value|reason)$/.test(field(node, "property")?.text ?? ""))
      )
        continue;
      if (!reads.some((node) => startLineOf(node) === line)) continue;
      const taken = '.filter(({ status }) => status === "fulfilled").map(({ value }) => value)';
      return fixed(
        `\`${list.text.slice(0, 40)}\` at ${file.path}:${startLineOf(list)} tells of each promise whether it came well; what came is in \`value\`.`,
        "Takes the values of those that came well.",
        [textEdit(file, list.endIndex, list.endIndex, taken)],
      );
    }
    return null;
  },
};

interface Walk {
  readonly list: Node;
  readonly name: string | null;
  readonly body: Node;
}

/** Loops and callbacks over lists that hold the line. */
function walksAround({ file, line }: Spot): Walk[] {
  const calls = file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Walk[] => {
    const callee = field(call, "function");
    const callback = argumentsOf(call)[0];
    const list = callee && field(callee, "object");
    const body = callback && field(callback, "body");
    const isWalk = /^(?:map|filter|flatMap|forEach|some|every|find|reduce)$/.test(
      (callee && field(callee, "property")?.text) ?? "",
    );
    if (!list || !body || !isWalk || startLineOf(callback) > line || body.endPosition.row + 1 < line)
      return [];
    const names = parameterNames(callback);
    return [{ list, body, name: (nameOf(call) === "reduce" ? names[1] : names[0]) ?? null }];
  });
  const loops = file.tree.rootNode.descendantsOfType("for_in_statement").flatMap((loop): Walk[] => {
    const [left, list, body] = [field(loop, "left"), field(loop, "right"), field(loop, "body")];
    if (
      !list ||
      !body ||
      left?.type !== "identifier" ||
      startLineOf(loop) > line ||
      loop.endPosition.row + 1 < line
    )
      return [];
    return [{ list, body, name: left.text }];
  });
  return [...calls, ...loops];
}

/** Options and claims of tokens that have to be texts. */
const claimAsText: Slip = {
  message: /^"(subject|issuer|jwtid|keyid|sub|iss|jti)" (?:claim )?must be a string/,
  isOfLibrary: true,
  fix(spot, match): Fix | null {
    const { file } = spot;
    const name = match[1] ?? "";
    const setter: Readonly<Record<string, string>> = { sub: "setSubject", iss: "setIssuer", jti: "setJti" };
    const calls = spot.scope.descendantsOfType("call_expression");
    const set = calls
      .filter((call) => nameOf(call) === setter[name])
      .flatMap((call) => argumentsOf(call)[0] ?? []);
    const pairs = spot.scope
      .descendantsOfType("pair")
      .filter((pair) => field(pair, "key")?.text === name)
      .flatMap((pair) => field(pair, "value") ?? []);
    const [value, ...others] = set.length > 0 ? set : pairs;
    if (!value || others.length > 0 || plainString(value) !== null) return null;
    return fixed(
      `\`${value.text.slice(0, 40)}\` at ${file.path}:${startLineOf(value)} is no text, and \`${name}\` of a token is one.`,
      "Writes it as text.",
      [replaceNode(file, value, `String(${value.text})`)],
    );
  },
};

/** `expiresIn: 1.5 * 3600.5`: whole seconds are wanted. */
const wholeSeconds: Slip = {
  message: /^"(expiresIn|notBefore)" should be a number of seconds/,
  isOfLibrary: true,
  fix(spot, match) {
    const pairs = spot.scope
      .descendantsOfType("pair")
      .filter((pair) => field(pair, "key")?.text === match[1]);
    const value = pairs.length === 1 && pairs[0] ? field(pairs[0], "value") : null;
    if (value?.type !== "binary_expression" || !/[*/]/.test(field(value, "operator")?.text ?? ""))
      return null;
    return fixed(
      `\`${value.text.slice(0, 40)}\` at ${spot.file.path}:${startLineOf(value)} is no whole number of seconds.`,
      "Rounds it.",
      [replaceNode(spot.file, value, `Math.round(${value.text})`)],
    );
  },
};

/** A secret of `jose` that is a text. */
const secretAsBytes: Slip = {
  message: /^Key for the \w+ algorithm must be (?:one )?of type .*Uint8Array/s,
  isOfLibrary: true,
  fix(spot) {
    const calls = spot.scope
      .descendantsOfType("call_expression")
      .filter((call) => /^(?:sign|jwtVerify|compactVerify|jwtDecrypt|encrypt)$/.test(nameOf(call)));
    const [call, ...others] = calls;
    const secret = call && argumentsOf(call)[/^(?:sign|encrypt)$/.test(nameOf(call)) ? 0 : 1];
    if (!secret || others.length > 0 || /TextEncoder|Buffer\.from/.test((boundValue(secret) ?? secret).text))
      return null;
    return fixed(
      `\`${secret.text.slice(0, 40)}\` at ${spot.file.path}:${startLineOf(secret)} is a text, and keys are bytes.`,
      "Hands over the bytes of the text.",
      [replaceNode(spot.file, secret, `new TextEncoder().encode(${secret.text})`)],
    );
  },
};

/** What functions give, and what tokens are made of. */
export const RESULT_SLIPS: readonly Slip[] = [
  wholeResult,
  settledEntries,
  claimAsText,
  wholeSeconds,
  secretAsBytes,
];
