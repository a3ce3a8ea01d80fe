import type { Node } from "web-tree-sitter";
import { argumentsOf, plainString } from "../../../code/nodes.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import { replaceNode } from "../javascript/statements.ts";
import { boundValue, type Fix, fixed, nameOf, onlyCall, quoteOf, type Slip, type Spot } from "./spot.ts";

/** What an argument has to be, by the message that refuses another kind, and how what was given becomes that. */
interface ArgumentFact {
  readonly message: RegExp;
  /** Names of what is called; any where absent. */
  readonly of?: RegExp;
  /** Which arguments; the only one that is no literal where absent. */
  readonly at?: readonly number[];
  readonly wanted: string;
  write(argument: Node, spot: Spot, match: RegExpExecArray): string | null;
}

const LITERAL =
  /^(?:string|number|true|false|null|undefined|object|regex|arrow_function|function_expression)$/;
const NUMERIC = String.raw`type string \('-?\d+(?:\.\d+)?'\)`;

/** Where Node expects a number, by its name for the argument. */
const PLACES: Readonly<Record<string, readonly number[]>> = {
  delay: [0],
  size: [0],
  length: [0],
  iterations: [2],
};

const FACTS: readonly ArgumentFact[] = [
  {
    message: new RegExp(
      String.raw`^The "(delay|size|length|max|min|iterations|keylen|offset|msecs|value|n)" argument must be (?:of type number|a safe integer|an integer)\. Received ${NUMERIC}`,
    ),
    wanted: "a number",
    write: (argument) => `Number(${argument.text})`,
  },
  {
    message: /^The "code" argument must be (?:of type number|an integer).*Received type boolean/s,
    of: /^exit$/,
    at: [0],
    wanted: "a number",
    write: (argument) => `${bracketed(argument)} ? 1 : 0`,
  },
  {
    message: /^The "buf[12]" argument must be an instance of /,
    of: /^timingSafeEqual$/,
    at: [0, 1],
    wanted: "bytes",
    write: (argument) => (/^Buffer\.from\(/.test(argument.text) ? null : `Buffer.from(${argument.text})`),
  },
  {
    message:
      /^Failed to execute '(?:digest|sign|verify|encrypt|importKey)' on 'SubtleCrypto': (\d)\w+ argument is not instance of/,
    of: /^(?:digest|sign|verify|encrypt|importKey)$/,
    wanted: "bytes",
    write: (argument) => `new TextEncoder().encode(${argument.text})`,
  },
  {
    message: /^The "event" argument must be an instance of Event\. Received type string/,
    of: /^dispatchEvent$/,
    at: [0],
    wanted: "an event",
    write: (argument) => `new Event(${argument.text})`,
  },
  {
    message:
      /^FormData\.(?:append|set): Expected value \("<Buffer|^Failed to execute '(?:append|set)' on 'FormData': parameter 2 is not of type 'Blob'/,
    of: /^(?:append|set)$/,
    at: [1],
    wanted: "a Blob",
    write: (argument) => `new Blob([${argument.text}])`,
  },
  {
    message:
      /^(?:The "sources" argument must be a sequence|Value cannot be converted to sequence|fileBits must be a sequence)/,
    of: /^(?:Blob|File)$/,
    at: [0],
    wanted: "a list of parts",
    write: (argument) => (argument.type === "array" ? null : `[${argument.text}]`),
  },
  {
    message: /^Iterable yielded \S+ which is not a string/,
    of: /^(?:format|formatToParts)$/,
    at: [0],
    wanted: "a list of texts",
    write: (argument) => `${argument.text}.map(String)`,
  },
  {
    message:
      /^The data argument must be an integer-type TypedArray|must be an instance of .*integer.*TypedArray/,
    of: /^getRandomValues$/,
    at: [0],
    wanted: "a list of bytes",
    write(argument) {
      const size = /^(?:new )?Array\(([^()]+)\)/.exec(argument.text)?.[1];
      return size ? `new Uint8Array(${size})` : null;
    },
  },
  {
    message: /^The "list\[\d+\]" argument must be an instance of Buffer or Uint8Array\. Received type string/,
    of: /^concat$/,
    at: [0],
    wanted: "a list of bytes",
    write: (argument) => `${argument.text}.map((part) => Buffer.from(part))`,
  },
  {
    message: /^The first argument must be of type string or an instance of Buffer.*Received type number/s,
    of: /^from$/,
    at: [0],
    wanted: "what bytes are made of, and no number of them",
    write: () => null,
  },
  {
    message: /^The "args" argument must be (?:of type object|an instance of Array).*Received type string/s,
    of: /^(?:spawn|spawnSync|execFile|execFileSync|fork)$/,
    at: [1],
    wanted: "a list of texts",
    write(argument, { file }) {
      const text = plainString(argument);
      if (text === null) return argument.type === "identifier" ? `[${argument.text}]` : null;
      if (/["'\\]/.test(text)) return null;
      const quote = quoteOf(file);
      return `[${text
        .split(/\s+/)
        .filter(Boolean)
        .map((part) => `${quote}${part}${quote}`)
        .join(", ")}]`;
    },
  },
];

function factSlip(fact: ArgumentFact): Slip {
  return {
    message: fact.message,
    fix(spot, match) {
      const call = onlyCall(spot, (one) => !fact.of || fact.of.test(nameOf(one)));
      const given = call ? argumentsOf(call) : [];
      const named = PLACES[match[1] ?? ""] ?? (/^\d$/.test(match[1] ?? "") ? [Number(match[1]) - 1] : null);
      const open = given.filter(({ type }) => !LITERAL.test(type));
      const places = fact.at ?? named ?? (open.length === 1 && open[0] ? [given.indexOf(open[0])] : []);
      const written = places.flatMap((place) => {
        const argument = given[place];
        const text = argument && fact.write(argument, spot, match);
        return argument && text ? [{ argument, text }] : [];
      });
      const [first] = written;
      if (!call || !first) return null;
      return fixed(
        `\`${nameOf(call)}\` at ${spot.file.path}:${spot.line} takes ${fact.wanted}.`,
        `Hands over \`${first.text.slice(0, 60)}\`.`,
        written.map(({ argument, text }) => replaceNode(spot.file, argument, text)),
      );
    },
  };
}

function bracketed({ type, text }: Node): string {
  return /^(?:binary_expression|ternary_expression|arrow_function)$/.test(type) &&
    !/^[\w.]+ [<>=!]+ [\w.]+$/.test(text)
    ? `(${text})`
    : text;
}

/** `process.exitCode = failures.length > 0` */
const exitCode: Slip = {
  message: /^The "code" argument must be (?:of type number|an integer).*Received type boolean/s,
  fix({ file, line, fault }) {
    const assigned = fault.statement
      ?.descendantsOfType("assignment_expression")
      .find((node) => node.childForFieldName("left")?.text === "process.exitCode");
    const value = assigned?.childForFieldName("right");
    if (!value) return null;
    return fixed(
      `The exit code at ${file.path}:${line} is a number, and \`${value.text.slice(0, 40)}\` is true or false.`,
      "Ends with 1 where it is true, else with 0.",
      [replaceNode(file, value, `${bracketed(value)} ? 1 : 0`)],
    );
  },
};

/** `AbortSignal.any(a, b)` and others that take one list. */
const oneList: Slip = {
  message:
    /^(?:signals cannot be converted to sequence|The "signals" argument must be (?:a sequence|an instance of Array))/,
  fix(spot) {
    const call = onlyCall(spot, (one) => nameOf(one) === "any");
    const given = call ? argumentsOf(call) : [];
    const [first, last] = [given[0], given.at(-1)];
    if (!call || !first || !last || first.type === "array") return null;
    const list = call.childForFieldName("arguments");
    return (
      list &&
      fixed(
        `\`any\` at ${spot.file.path}:${spot.line} takes one list of signals.`,
        "Hands the signals over in a list.",
        [replaceNode(spot.file, list, `([${given.map(({ text }) => text).join(", ")}])`)],
      )
    );
  },
};

/** `join(folder, name)` of a folder that is a `URL`. */
const urlAsPath: Slip = {
  message:
    /^The "(?:path|paths\[\d\]|from|to)" argument must be of type string\. Received an instance of URL/,
  fix(spot) {
    const { file, investigation } = spot;
    const call = onlyCall(spot, (one) => argumentsOf(one).length > 0);
    const isUrl = (node: Node) => /^new URL\(/.test((boundValue(node) ?? node).text);
    const urls = (call ? argumentsOf(call) : []).filter(isUrl);
    const name = builtinName(investigation.code, file, "url", "fileURLToPath");
    const [url] = urls;
    if (!call || !url || !name || urls.length > 1) return null;
    return fixed(
      `\`${nameOf(call)}\` at ${file.path}:${spot.line} takes paths, and \`${url.text.slice(0, 40)}\` is a URL.`,
      "Takes the path of the URL.",
      [...name.edits, replaceNode(file, url, `${name.text}(${url.text})`)],
    );
  },
};

/** `readdirSync(folder, { withFileTypes: true }).map((entry) => join(folder, entry))` */
const entryAsPath: Slip = {
  message:
    /^The "(?:path|paths\[\d\]|to|from|suffix)" argument must be of type string.*Received an instance of Dirent/s,
  fix(spot) {
    const call = onlyCall(spot, (one) => argumentsOf(one).some(isOfFolder));
    const entries = (call ? argumentsOf(call) : []).filter(isOfFolder);
    const [entry] = entries;
    if (!entry || entries.length > 1) return null;
    return fixed(
      `\`${entry.text}\` at ${spot.file.path}:${spot.line} is an entry of a folder, and no text.`,
      "Takes its name.",
      [replaceNode(spot.file, entry, `${entry.text}.name`)],
    );
  },
};

/** Whether a name is what a callback or a loop goes over. */
function isOfFolder(node: Node): boolean {
  if (node.type !== "identifier") return false;
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === "for_in_statement" && around.childForFieldName("left")?.text === node.text)
      return true;
    if (around.type !== "arrow_function") continue;
    const taken =
      around.childForFieldName("parameter") ?? around.childForFieldName("parameters")?.firstNamedChild;
    if (taken?.text === node.text) return true;
  }
  return false;
}

/** `Buffer.from(size)`, and then the bytes are filled in. */
const sizedBuffer: Slip = {
  message: /^The first argument must be of type string or an instance of Buffer.*Received type number/s,
  fix(spot) {
    const call = onlyCall(spot, (one) => one.childForFieldName("function")?.text === "Buffer.from");
    const callee = call?.childForFieldName("function");
    const declarator = call?.parent?.type === "variable_declarator" ? call.parent : null;
    const name = declarator?.childForFieldName("name")?.text;
    if (!call || !callee || !name || argumentsOf(call).length !== 1) return null;
    const isFilled = new RegExp(
      String.raw`(?:\b${name}\.(?:fill|write\w*|set|copy)\(|\b${name}\[[^\]]+\] [|+]?=|\.copy\(${name}\b)`,
    );
    if (!isFilled.test(spot.file.text)) return null;
    return fixed(
      `\`Buffer.from\` at ${spot.file.path}:${spot.line} takes what bytes are made of, and no number of them.`,
      "Makes that many bytes, which are filled afterwards.",
      [replaceNode(spot.file, callee, "Buffer.alloc")],
    );
  },
};

/** `link.startsWith(/https?:/)`: a pattern is asked with `test`. */
const patternAsked: Slip = {
  message:
    /^First argument to String\.prototype\.(startsWith|endsWith|includes) must not be a regular expression/,
  fix(spot, match) {
    const call = onlyCall(spot, (one) => nameOf(one) === match[1]);
    const text = call?.childForFieldName("function")?.childForFieldName("object");
    const pattern = call && argumentsOf(call)[0];
    const body = pattern?.childForFieldName("pattern")?.text;
    if (!call || !text || pattern?.type !== "regex" || body === undefined || argumentsOf(call).length > 1)
      return null;
    const flags = pattern.childForFieldName("flags")?.text ?? "";
    const isOpen = /(?<!\\)\|/.test(body);
    const plain = isOpen ? `(?:${body})` : body;
    const source =
      match[1] === "startsWith"
        ? body.startsWith("^")
          ? body
          : `^${plain}`
        : match[1] === "endsWith"
          ? body.endsWith("$")
            ? body
            : `${plain}$`
          : body;
    return fixed(
      `\`${match[1]}\` at ${spot.file.path}:${spot.line} takes a text, and is given a pattern.`,
      "Asks the pattern.",
      [replaceNode(spot.file, call, `/${source}/${flags}.test(${text.text})`)],
    );
  },
};

/** `btoa` takes Latin-1 only; `Buffer` takes every text. */
const wideText: Slip = {
  message: /^(?:Invalid character|The string (?:to be encoded|contains) .*)/,
  fix(spot): Fix | null {
    const call = onlyCall(spot, (one) => /^(?:btoa|atob)$/.test(nameOf(one)));
    const text = call && argumentsOf(call)[0];
    if (!call || !text || !/^InvalidCharacterError$|DOMException/.test(spot.fault.exception.type))
      return null;
    const quote = quoteOf(spot.file);
    if (nameOf(call) === "btoa")
      return fixed(
        `\`btoa\` at ${spot.file.path}:${spot.line} takes letters of Latin-1 only.`,
        "Encodes the text as UTF-8.",
        [replaceNode(spot.file, call, `Buffer.from(${text.text}).toString(${quote}base64${quote})`)],
      );
    // A part of a token is written in the alphabet for URLs.
    const isOfToken =
      /\.split\((["'])\.\1\)/.test((boundValue(text) ?? text).text) ||
      /\.split\((["'])\.\1\)/.test(text.text);
    return isOfToken
      ? fixed(
          `\`atob\` at ${spot.file.path}:${spot.line} does not know the alphabet of base64 for URLs, in which tokens are written.`,
          "Decodes it as `base64url`.",
          [replaceNode(spot.file, call, `Buffer.from(${text.text}, ${quote}base64url${quote}).toString()`)],
        )
      : null;
  },
};

/** What an argument of Node and of Web APIs has to be. */
export const ARGUMENT_SLIPS: readonly Slip[] = [
  ...FACTS.map(factSlip),
  exitCode,
  oneList,
  urlAsPath,
  entryAsPath,
  sizedBuffer,
  patternAsked,
  wideText,
];
