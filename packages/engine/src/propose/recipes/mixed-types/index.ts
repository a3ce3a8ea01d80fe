import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { formIdeas } from "../bad-value/forms.ts";
import { slotOf } from "../contract/declared-default.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { exactIdeas, isInexact } from "./exact.ts";
import { mixedTypesGuide } from "./guide.ts";
import { type Mixture, mixtureOf } from "./mixture.ts";
import { besideInSum, isTakenAsBytes } from "./taken-bytes.ts";
import { isPathMixture, pathIdeas, programTextIdeas, receiversOn, writtenOutIdeas } from "./written-out.ts";

/** Text and numbers, exact and inexact numbers, bytes and text that meet, in Python. */
export const mixedTypesRecipe: Recipe = findingsRecipe({
  slug: "mixed-types",
  guide: mixedTypesGuide,
  score: ({ exception: { type, value }, isInnermost }) => {
    const mixture = type === "TypeError" ? mixtureOf(value) : null;
    if (type === "TypeError" && isPathMixture(value)) return 0.85;
    return mixture ? (isInnermost ? 0.8 : 0.6) : null;
  },
  findings,
});

const ADVICE = "Convert the value where it comes in, as the values beside it are converted.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const mixture = mixtureOf(fault.exception.value);
  const sentence = mixture
    ? `${fault.file.path}:${fault.line} brings ${mixture.left} together with ${mixture.right}.`
    : "Values of two types meet.";
  const finding = (id: string, ideas: readonly Idea[]): Finding => ({
    id,
    sentence,
    ...placeOf(fault),
    ideas,
    advice: ADVICE,
  });
  if (isPathMixture(fault.exception.value)) {
    const cause = `${fault.file.path}:${fault.line} puts a path and a text together as if they were texts.`;
    return [{ ...finding("in-a-text", pathIdeas(investigation, fault, cause)), sentence: cause }];
  }
  if (!mixture) return [finding("not-read", [])];
  const wrong = wrongSides(fault, mixture);
  const told = { cause: sentence, name: "values_of_one_type" };
  const trails = wrong.map((node) => trailOf(investigation, fault.file.path, node));
  const forms = trails
    .flatMap((trail) => formIdeas(investigation, trail, told))
    .filter(
      ({ explanation }) => !isInexact(mixture) || !/becomes `Decimal\((?!str\(|f?["'])/.test(explanation),
    );
  const exact = isInexact(mixture)
    ? trails.flatMap((trail) => exactIdeas(investigation, trail, sentence))
    : [];
  const receivers = receiversOn(fault).map((node) => trailOf(investigation, fault.file.path, node));
  const plain = [...writtenOutIdeas(fault, sentence), ...programTextIdeas(fault, receivers, sentence)];
  const direct = wrong.flatMap((node, index) =>
    conversions(investigation, fault, mixture, node, trails[index] ?? [], sentence),
  );
  return [finding(mixture.section, [...exact, ...plain, ...forms, ...(plain.length > 0 ? [] : direct)])];
}

/** The expressions that can hold the value of the wrong type, by the message and the line. */
function wrongSides(fault: PythonFault, mixture: Mixture): Node[] {
  if (mixture.place === "argument") {
    const calls = fault.statement
      .descendantsOfType("call")
      .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
      .filter(
        (node) =>
          mixture.callee === null || mixture.callee.test(lastNameOf(field(node, "function") ?? node) ?? ""),
      );
    return calls.flatMap((call) => readCall(call).positional.slice(0, 2)).slice(0, 3);
  }
  if (mixture.place === "index") {
    return fault.statement
      .descendantsOfType("subscript")
      .flatMap((node) => field(node, "subscript") ?? [])
      .filter((node) => !/^(?:string|integer|slice)$/.test(node.type))
      .slice(0, 2);
  }
  const [operation] = operationsOn(fault).filter(
    ({ operator }) =>
      mixture.operator === null || operator === mixture.operator || operator === `${mixture.operator}=`,
  );
  if (!operation) return mixture.operator === "+" ? summed(fault) : [];
  const sides =
    mixture.wrong === "left"
      ? [operation.left]
      : mixture.wrong === "right"
        ? [operation.right]
        : [operation.left, operation.right];
  return sides.flatMap(timesOf);
}

/** What is taken several times in `weight * count`: a text stays one by that, and nothing fails before it is added to. */
function timesOf(side: Node): Node[] {
  const isTimes = side.type === "binary_operator" && field(side, "operator")?.text === "*";
  const factors = isTimes ? [field(side, "left"), field(side, "right")].filter((one) => one !== null) : [];
  return isTimes ? factors.filter((one) => !isNumber(one)).flatMap(timesOf) : [side];
}

/** What `sum(…)` adds up: the body of a generator, else the collection. */
function summed(fault: PythonFault): Node[] {
  return fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) =>
      /^(?:sum|math\.fsum|fsum|mean|statistics\.\w+)$/.test(field(node, "function")?.text ?? ""),
    )
    .flatMap((node) => readCall(node).positional[0] ?? [])
    .map((node) =>
      /^(?:generator_expression|list_comprehension)$/.test(node.type) ? (field(node, "body") ?? node) : node,
    )
    .slice(0, 1);
}

const UNCALLED = /\b(?:builtin_function_or_method|method|function)\b/;
const OF_TEXTS =
  /^(?:upper|lower|title|capitalize|casefold|swapcase|l?strip|rstrip|isoformat|total_seconds)$/;

function takesNothing({ code }: Investigation, name: string): boolean {
  const own = code.functionsNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
  return own.length > 0
    ? own.every(({ node }) => parametersOf(node).every(({ name: one }) => one === "self"))
    : OF_TEXTS.test(name);
}

/** A conversion that the types ask for where the house shows none. */
function conversions(
  investigation: Investigation,
  fault: PythonFault,
  mixture: Mixture,
  node: Node,
  trail: readonly ValuePlace[],
  cause: string,
): Idea[] {
  const idea = (
    file: PythonFault["file"],
    at: Node,
    text: string,
    basis: Idea["basis"],
    why: string,
  ): Idea => ({
    cause,
    explanation: `\`${at.text}\` becomes \`${text}\`: ${why}.`,
    edits: [{ ...replaceNode(file, at, text), part: "fix" }],
    basis,
    expectation: FINE,
    name: "values_of_one_type",
    sentence: "Values of one type meet.",
  });
  // A method that nobody called is no value of another type.
  if (UNCALLED.test(fault.exception.value))
    return node.type === "attribute" && takesNothing(investigation, lastNameOf(node) ?? "")
      ? [idea(fault.file, node, `${node.text}()`, "standard", "the method is called")]
      : [];
  const { convert } = mixture;
  const found: Idea[] = [];
  const declared =
    convert === "encode" || convert === "decode" ? declaredOtherwise(investigation, trail, convert) : null;
  if (declared)
    return [
      idea(
        declared.file,
        declared.node,
        `${wrapped(declared.node)}.${convert}()`,
        "house",
        `${declared.where} declares that it is of that type`,
      ),
    ];
  if (/^(?:float)$/.test(node.type) && convert === "Decimal") {
    return [
      idea(fault.file, node, `Decimal("${node.text}")`, "standard", "an exact factor for an exact amount"),
    ];
  }
  if (/^(?:string|concatenated_string)$/.test(node.type)) {
    if (convert === "encode" && !/[^\x20-\x7e]/.test(node.text) && /^["']/.test(node.text))
      return [idea(fault.file, node, `b${node.text}`, "standard", "bytes go with bytes")];
    // A text that is filled in is no literal of the code: it is encoded once it is made.
    if (convert === "encode" && node.type === "string" && node.descendantsOfType("interpolation").length > 0)
      return [idea(fault.file, node, `${node.text}.encode()`, "standard", "bytes go with bytes")];
    return [];
  }
  // Where a text is written down beside it, a text is what is made.
  if (convert === "str") {
    const isTaken = wholeOf(node).id !== node.id;
    const isRight = !isTaken && node.parent !== null && field(node.parent, "right")?.id === node.id;
    const isWritten = !isTaken && isTextBeside(node);
    if (isRight && !isNumber(node))
      found.push(
        idea(
          fault.file,
          node,
          `str(${node.text})`,
          isWritten ? "standard" : "guess",
          "numbers are written out in a text",
        ),
      );
    if (isRight || isWritten) return found;
  }
  if (convert === "join") {
    const text =
      node.type === "generator_expression" || node.type === "list_comprehension"
        ? null
        : `str(item) for item in ${node.text}`;
    return text
      ? [idea(fault.file, node, text, "standard", "each item is written out before it is joined")]
      : [];
  }
  const text = convert === "decode" && isTakenAsBytes(node) ? besideInSum(node) : null;
  if (text) {
    const isPlainText = /^["']/.test(text.text) && text.type === "string" && !/[^\x20-\x7e]/.test(text.text);
    const made = isPlainText
      ? `b${text.text}`
      : `${text.type === "string" ? text.text : wrapped(text)}.encode()`;
    return [idea(fault.file, text, made, "standard", "what takes it takes bytes")];
  }
  if (convert === "encode" || convert === "decode")
    return [
      idea(
        fault.file,
        node,
        `${wrapped(node)}.${convert}()`,
        "standard",
        "bytes go with bytes, texts with texts",
      ),
    ];
  const whole = wholeOf(node);
  const beside = whole.parent && field(whole.parent, "right");
  const number =
    mixture.number ??
    (convert === "str" && beside && isNumber(beside) ? (beside.type === "float" ? "float" : "int") : null);
  if (number) {
    // The value is read where it comes in: the farthest place from outside that the way leads to.
    const source = trail.findLast(
      ({ node: place, members, path }) =>
        members.length === 0 && isOutsideText(place) && investigation.code.file(path)?.isTest === false,
    );
    const file = source && investigation.code.file(source.path);
    if (source && file) {
      const kin = convertedBeside(source.node, number);
      found.push(
        idea(
          file,
          source.node,
          `${number}(${source.node.text})`,
          kin ? "house" : "guess",
          kin
            ? `its neighbour is read so at ${source.path}:${startLineOf(kin)}`
            : "what comes from outside is a text until it is read",
        ),
      );
    } else if (mixture.wrong !== "either")
      found.push(idea(fault.file, node, `${number}(${node.text})`, "guess", "the other side is a number"));
  }
  return found;
}

/** Where a text is put into what is declared to be bytes, or bytes into a text: there it became wrong, the farthest back first. */
function declaredOtherwise(
  { code }: Investigation,
  trail: readonly ValuePlace[],
  convert: "encode" | "decode",
) {
  const wanted = convert === "encode" ? /^(?:bytes|bytearray)$/ : /^str$/;
  for (const { path, node, members } of trail.toReversed()) {
    const file = code.file(path);
    if (
      !file ||
      file.isTest ||
      members.length > 0 ||
      /^(?:identifier|string|concatenated_string)$/.test(node.type)
    )
      continue;
    // What gives bytes in any case did not bring the text.
    if (convert === "encode" && /\.(?:get_data|read|encode|digest|read_bytes)\([^()]*\)$/.test(node.text))
      continue;
    const slot = slotOf(code, path, node);
    if (slot && wanted.test(slot.annotation?.text ?? ""))
      return { file, node, where: `${slot.path}:${slot.line}` };
  }
  return null;
}

/** What `timesOf` took a factor of. */
function wholeOf(node: Node): Node {
  const { parent } = node;
  const isTimes = parent?.type === "binary_operator" && field(parent, "operator")?.text === "*";
  return isTimes ? wholeOf(parent) : node;
}

/** `int(row["stock"])` beside `row["weight"]`: another part of the same row that the same record has as such a number. */
function convertedBeside(read: Node, number: string): Node | null {
  const entry = read.parent && /^(?:pair|keyword_argument)$/.test(read.parent.type) ? read.parent : read;
  const holder = holderOf(read);
  const beside = (entry.parent?.namedChildren ?? [])
    .filter(({ id }) => id !== entry.id)
    .map((other) => field(other, "value") ?? other)
    .filter((other) => other.type === "call" && field(other, "function")?.text === number);
  const isKin = (call: Node) => {
    const [given, ...others] = readCall(call).positional;
    return given !== undefined && others.length === 0 && holder !== null && holderOf(given) === holder;
  };
  return beside.find(isKin) ?? null;
}

function holderOf(read: Node): string | null {
  if (read.type === "subscript") return field(read, "value")?.text ?? null;
  const callee = read.type === "call" ? field(read, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  return isGet ? (field(callee, "object")?.text ?? null) : null;
}

function wrapped(node: Node): string {
  return /^(?:identifier|attribute|subscript|call)$/.test(node.type) ? node.text : `(${node.text})`;
}

function isNumber(node: Node): boolean {
  return /^(?:integer|float)$/.test(node.type);
}

function isTextBeside(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type !== "binary_operator") return false;
  const leaves = (one: Node): Node[] =>
    one.type === "binary_operator" ? one.namedChildren.flatMap(leaves) : [one];
  let top = parent;
  while (top.parent?.type === "binary_operator") top = top.parent;
  return leaves(top).some(({ type }) => /^(?:string|concatenated_string)$/.test(type));
}

/** Reads of rows, forms, queries and the environment, which give texts. */
function isOutsideText(node: Node): boolean {
  if (node.type === "subscript")
    return /(?:row|line|record|fields|parts|cells|form|args|environ|GET|POST|query_params|argv|headers|cookies|groups?)\b/.test(
      field(node, "value")?.text ?? "",
    );
  return (
    node.type === "call" &&
    /(?:row|record|form|args|environ|GET|POST|query_params|headers|cookies)\.get\(|\bgetenv\(|\binput\(|\.group\(|\.text\(/.test(
      node.text,
    )
  );
}
