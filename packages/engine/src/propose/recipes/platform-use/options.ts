import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../javascript/statements.ts";
import { boundValue, fixed, nameOf, onlyCall, quoteOf, type Slip, type Spot } from "./spot.ts";

/** An option without which a call is refused for what it is given. */
interface OptionFact {
  readonly message: RegExp;
  readonly of: RegExp;
  /** Which argument holds the options; it is added where the call has only those before. */
  readonly at: number;
  readonly option: string;
  readonly why: string;
}

const FACTS: readonly OptionFact[] = [
  {
    message: /does not take positional arguments$/,
    of: /^parseArgs$/,
    at: 0,
    option: "allowPositionals: true",
    why: "takes arguments without a name only where that is said",
  },
  {
    message: /duplex option is required when sending a body/,
    of: /^(?:fetch|Request)$/,
    at: 1,
    option: "duplex: {half}",
    why: "sends a stream only where it is said that the answer comes after it",
  },
  {
    message: /^Path is a directory: rm returned EISDIR/,
    of: /^rm(?:Sync)?$/,
    at: 1,
    option: "recursive: true",
    why: "removes folders only where that is said",
  },
  {
    message: /^Recursive option not enabled, cannot copy a directory/,
    of: /^cp(?:Sync)?$/,
    at: 2,
    option: "recursive: true",
    why: "copies folders only where that is said",
  },
];

function optionSlip(fact: OptionFact): Slip {
  return {
    message: fact.message,
    fix(spot) {
      const call = callOrMaker(spot, fact.of);
      if (!call) return null;
      const text = fact.option.replace("{half}", `${quoteOf(spot.file)}half${quoteOf(spot.file)}`);
      return fixed(
        `\`${nameOf(call)}\` at ${spot.file.path}:${startLineOf(call)} ${fact.why}.`,
        `Says \`${text}\`.`,
        [withOption(spot.file, call, fact.at, text)],
      );
    },
  };
}

/** The call on the line, or the only one of that name in the function or the file: promises come back without it. */
function callOrMaker(spot: Spot, name: RegExp): Node | null {
  const own = onlyCall(spot, (one) => name.test(nameOf(one)));
  if (own) return own;
  const { scope } = spot;
  const all = scope
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((call) => name.test(nameOf(call)));
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The option in the object that the call is given, wherever it is written in the file. */
export function withOption(file: SourceFile, call: Node, at: number, text: string): Edit | null {
  const given = argumentsOf(call);
  const argument = given[at];
  if (!argument) {
    const last = given.at(-1);
    return given.length === at && last ? textEdit(file, last.endIndex, last.endIndex, `, { ${text} }`) : null;
  }
  const options = argument.type === "object" ? argument : boundValue(argument);
  if (options?.type !== "object") return null;
  const key = text.split(":")[0] ?? "";
  const known = options.namedChildren.find(
    (child) => child.type === "pair" && field(child, "key")?.text === key,
  );
  if (known) return replaceNode(file, known, text);
  const last = options.namedChildren.findLast(({ type }) => type !== "comment");
  if (!last) return replaceNode(file, options, `{ ${text} }`);
  const isOnOwnLine = startLineOf(last) > startLineOf(options);
  if (!isOnOwnLine) return textEdit(file, last.endIndex, last.endIndex, `, ${text}`);
  const start = file.text.lastIndexOf("\n", last.startIndex) + 1;
  const indent = /^\s*/.exec(file.text.slice(start, last.startIndex))?.[0] ?? "";
  return textEdit(file, last.startIndex, last.startIndex, `${text},\n${indent}`);
}

/** `default: 8080` of an option of `parseArgs`, whose values are texts. */
const defaultOfKind: Slip = {
  message:
    /^The "options\.([\w-]+)\.default(?:\[\d+\])?" property must be of type (string|boolean)\. Received type (\w+) \(/,
  fix(spot, match) {
    const [, name = "", wanted] = match;
    const pairs = spot.file.tree.rootNode.descendantsOfType("pair").filter((pair) => {
      const option = pair.parent?.parent;
      return (
        field(pair, "key")?.text === "default" &&
        option?.type === "pair" &&
        field(option, "key")?.text.replace(/["']/g, "") === name
      );
    });
    const [only, ...others] = pairs;
    const value = only && field(only, "value");
    if (!value || others.length > 0) return null;
    const quote = quoteOf(spot.file);
    const text = value.text.replace(/["']/g, "");
    const written =
      wanted === "boolean"
        ? /^(?:true|false)$/.test(text)
          ? text
          : null
        : value.type === "number" || /^(?:true|false)$/.test(value.type)
          ? `${quote}${value.text}${quote}`
          : /^(?:identifier|member_expression)$/.test(value.type)
            ? `String(${value.text})`
            : null;
    if (written === null) return null;
    return fixed(
      `The default of \`${name}\` at ${spot.file.path}:${startLineOf(value)} is of another kind than its values, which are of type ${wanted}.`,
      `Writes it as \`${written}\`.`,
      [replaceNode(spot.file, value, written)],
    );
  },
};

/** `new Transform({ transform(line, encoding, done) { done(null, JSON.parse(line)); } })` */
const objectStream: Slip = {
  message:
    /^The "chunk" argument must be of type string or an instance of Buffer.*Received (?!type string|undefined|null)/s,
  fix(spot) {
    const { file, line } = spot;
    const makers = file.tree.rootNode
      .descendantsOfType("new_expression")
      .filter((node) =>
        /^(?:stream\.)?(?:Transform|Readable|Duplex)$/.test(field(node, "constructor")?.text ?? ""),
      )
      .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
    const maker = makers.at(-1);
    const isGiven = spot.calls.some(
      (call) =>
        /^(?:push|done|callback|cb|next)$/.test(nameOf(call)) &&
        argumentsOf(call).some(({ type }) => !/^(?:null|string|template_string|undefined)$/.test(type)),
    );
    if (!maker || !isGiven || /[oO]bjectMode/.test(maker.text)) return null;
    const isReadable = /Readable$/.test(field(maker, "constructor")?.text ?? "");
    return fixed(
      `The stream at ${file.path}:${startLineOf(maker)} gives objects, and streams give bytes unless they are told.`,
      "Tells the stream that it gives objects.",
      [withOption(file, maker, 0, `${isReadable ? "objectMode" : "readableObjectMode"}: true`)],
    );
  },
};

/** Options that a call needs for what it is given. */
export const OPTION_SLIPS: readonly Slip[] = [...FACTS.map(optionSlip), defaultOfKind, objectStream];
