import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { keptWith } from "../structure/bindings.ts";

const guide = shortGuide({
  slug: "foreign-this",
  title: "Fix TypeError: Cannot read private member from an object whose class did not declare it",
  summary:
    "This error occurs when a method with private fields runs with another `this`: a timer, an emitter or nothing. It was handed on without its object. Bind it, or call it in an arrow function.",
  trace: [
    [
      "TypeError: Cannot read private member #timer from an object whose class did not declare it",
      "`this` is not of the class that has `#timer`.",
    ],
    ["at Timeout.flush [as _onTimeout]", "It is the timer that calls the method."],
  ],
  causes: [
    [
      "handed",
      "A method that is handed on",
      "It leaves its object behind.",
      "setTimeout(this.flush, this.wait);",
    ],
    [
      "function",
      "A function inside the method",
      "It has a `this` of its own.",
      'stream.on("end", function () {\n  this.#done = true;\n});',
    ],
  ],
  fix: [
    "Hand on a function that keeps the object.",
    "setTimeout(this.flush, this.wait);",
    "setTimeout(() => this.flush(), this.wait);",
  ],
  testing: ["Let the timer fire.", "batcher.add(1);\nmock.timers.tick(50);"],
  questions: [
    [
      "Why does it work for methods without private fields?",
      "They read undefined of the other object and go on, often without an error.",
    ],
  ],
});

const SAID =
  /^(?:Cannot (?:read|write) private member (#[\w$]+) (?:from|to) an object whose class did not declare it|Object must be an instance of class [\w$]+|Receiver must be (?:an instance of )?class [\w$]+)/;

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { file, line } = fault;
  const member = SAID.exec(fault.exception.value)?.[1];
  const uses = file.tree.rootNode.descendantsOfType("this").filter((node) => {
    const property = node.parent?.type === "member_expression" ? field(node.parent, "property") : null;
    return (
      startLineOf(node) === line &&
      (member === undefined ? property?.type === "private_property_identifier" : property?.text === member)
    );
  });
  const [use] = uses;
  return use ? keptWith({ investigation, fault }, use).map(({ idea }) => idea) : [];
}

/** A private member that was read of an object of another class, because the method lost its own. */
export const foreignThisRecipe = defineRecipe({
  slug: "foreign-this",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" && isInnermost && SAID.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that `this` is not of the class." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A method runs without its object at ${frame.path}:${frame.line}.`,
    advice: ["Bind the method where it is handed on, or call it in an arrow function."],
  }),
});
