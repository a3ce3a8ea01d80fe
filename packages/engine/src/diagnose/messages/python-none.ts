import { type FailingLine, literally, quoted, receiverBefore } from "./failing-text.ts";
import type { MessageRule } from "./rule.ts";

const BORN = "Find where it was set: a lookup that found nothing, a missing `return`, an optional field.";

/** Messages of CPython that say that a value was None, or of an unexpected type. */
export const PYTHON_VALUE_RULES: readonly MessageRule[] = [
  {
    type: /^AttributeError$/,
    message: /^'NoneType' object has no attribute '([^']+)'/,
    meaning: ([name = ""], line) =>
      `${subject(line, attribute(name))} was None, so its ${quoted(name)} could not be read. ${BORN}`,
  },
  {
    type: /^AttributeError$/,
    message: /^'coroutine' object has no attribute '([^']+)'/,
    meaning: ([name = ""], line) =>
      `${subject(line, attribute(name))} is a coroutine that was never awaited; an \`await\` is missing before the call.`,
  },
  {
    type: /^AttributeError$/,
    message: /^'([^']+)' object has no attribute '([^']+)'(?:.*Did you mean: '([^']+)')?/s,
    meaning: ([type, name = "", hint], line) =>
      `${subject(line, attribute(name))} is a ${quoted(type)}, and such objects have no ${quoted(name)}.${didYouMean(hint)}`,
  },
  {
    type: /^AttributeError$/,
    message: /^partially initialized module '([^']+)' has no attribute '([^']+)'/,
    meaning: ([module, name]) =>
      `The module ${quoted(module)} was still being loaded when ${quoted(name)} was read: two modules import each other, or a file has the name of a library.`,
  },
  {
    type: /^AttributeError$/,
    message: /^(?:module|type object) '([^']+)' has no attribute '([^']+)'(?:.*Did you mean: '([^']+)')?/s,
    meaning: ([owner, name, hint]) =>
      `${quoted(owner)} has nothing named ${quoted(name)}.${didYouMean(hint)}`,
  },
  {
    type: /^TypeError$/,
    message: /^'NoneType' object is not subscriptable/,
    meaning: (_parts, line) =>
      `${subject(line, /\s*\[/)} was None, so nothing could be taken out of it with \`[…]\`. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^(?:'NoneType' object is not iterable|cannot unpack non-iterable NoneType object)/,
    meaning: (_parts, line) =>
      `${iterated(line)} was None, and None cannot be looped over or unpacked. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^object of type 'NoneType' has no len\(\)/,
    meaning: (_parts, line) => `${insideCall(line, "len")} was None, so it has no length. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^'NoneType' object is not callable/,
    meaning: (_parts, line) => `${subject(line, /\s*\(/)} was None but was called like a function. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^'coroutine' object is not (?:subscriptable|iterable|callable)/,
    meaning: () =>
      "The value is a coroutine that was never awaited; an `await` is missing before the call that made it.",
  },
  {
    type: /^TypeError$/,
    message: /^'([^']+)' object is not (subscriptable|callable|iterable|an iterator)/,
    meaning: ([type, ability], line) =>
      `${ability === "callable" ? subject(line, /\s*\(/) : ability === "subscriptable" ? subject(line, /\s*\[/) : "The value"} is a ${quoted(type)}, which cannot be ${
        ability === "callable" ? "called" : ability === "subscriptable" ? "indexed with `[…]`" : "looped over"
      }.`,
  },
  {
    type: /^TypeError$/,
    message: /^unsupported operand type\(s\) for (.+?): '([^']+)' and '([^']+)'/,
    meaning: ([operator, left, right]) =>
      left === "NoneType" || right === "NoneType"
        ? `The ${left === "NoneType" ? "left" : "right"} side of ${quoted(operator)} was None. ${BORN}`
        : `${quoted(operator)} does not work between a ${quoted(left)} and a ${quoted(right)}; one side has to be converted.`,
  },
  {
    type: /^TypeError$/,
    message: /^'(.+?)' not supported between instances of '([^']+)' and '([^']+)'/,
    meaning: ([operator, left, right]) =>
      left === "NoneType" || right === "NoneType"
        ? `The ${left === "NoneType" ? "left" : "right"} side of ${quoted(operator)} was None, and None has no order. ${BORN}`
        : `A ${quoted(left)} and a ${quoted(right)} cannot be compared with ${quoted(operator)}.`,
  },
  {
    type: /^TypeError$/,
    message: /^can only concatenate (\w+) \(not "?([\w.]+)"?\) to/,
    meaning: ([wanted, got]) =>
      got === "NoneType"
        ? `A None was added to a ${quoted(wanted)}. ${BORN}`
        : `A ${quoted(got)} was added to a ${quoted(wanted)}; it has to be converted first.`,
  },
  {
    type: /^TypeError$/,
    message: /^(?:sequence item (\d+): expected str instance, ([\w.]+) found)/,
    meaning: ([index, got]) => `Item ${index} of what is joined is a ${quoted(got)}, not text.`,
  },
  {
    type: /^TypeError$/,
    message: /^(?:int|float)\(\) argument must be .*, not '([^']+)'/s,
    meaning: ([got]) =>
      `A ${quoted(got)} was given where a number or text was expected. ${got === "NoneType" ? BORN : ""}`.trim(),
  },
  {
    type: /^TypeError$/,
    message: /^expected str, bytes or os\.PathLike object, not (\w+)/,
    meaning: ([got]) =>
      `A path was expected but a ${quoted(got)} was given.${got === "NoneType" ? ` ${BORN}` : ""}`,
  },
];

function attribute(name: string): RegExp {
  return new RegExp(`\\s*\\.\\s*${literally(name)}\\b`);
}

function subject(line: FailingLine, suffix: RegExp): string {
  const found = receiverBefore(line, suffix);
  return found ? quoted(found) : "The value";
}

/** What `for … in X` or `a, b = X` goes over. */
function iterated(line: FailingLine): string {
  const found =
    /\bin\s+([\w.]+(?:\([^()]*\))?)\s*[:\])}]/.exec(line.statement) ??
    /^[\w\s,()]+,[\w\s,()]*=\s*(?!=)(.+)$/.exec(line.statement);
  return found ? quoted(found[1]) : "The value";
}

function insideCall(line: FailingLine, name: string): string {
  const found = new RegExp(`\\b${name}\\(([\\w.\\[\\]'"]+)\\)`).exec(line.marked ?? line.statement);
  return found ? quoted(found[1]) : "The value";
}

function didYouMean(hint: string | undefined): string {
  return hint ? ` The interpreter suggests ${quoted(hint)}.` : "";
}
