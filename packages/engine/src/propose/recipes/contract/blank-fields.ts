import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/**
 * `text.format(**fields)` beside `text.format_map(Blanks(fields))`: the house fills its templates through a class that
 * stands in for fields that are not there.
 */
export function blankFields({ code, fault, type }: Scene): Guess[] {
  if (type !== "KeyError") return [];
  for (const call of onLine(fault, "call")) {
    const callee = field(call, "function");
    const list = field(call, "arguments");
    const [given, ...others] = list?.namedChildren ?? [];
    const method = callee && field(callee, "attribute");
    if (method?.text !== "format" || given?.type !== "dictionary_splat" || others.length > 0 || !list)
      continue;
    const fields = given.firstNamedChild?.text;
    for (const site of code.callsOf("format_map")) {
      const file = code.file(site.path);
      const [through] = readCall(site.node).positional;
      const name = through?.type === "call" ? (field(through, "function")?.text ?? "") : "";
      const isStandIn = code.classesNamed(name).some(({ node }) => /\bdef __missing__\(/.test(node.text));
      if (!file || file.isTest || !isStandIn || fields === undefined) continue;
      const local = moduleNameAt(code, file, name, { file: fault.file, statement: fault.statement });
      if (!local) continue;
      return [
        {
          strength: 0.9,
          idea: runningIdea({
            cause: `A template asks for a field that is not there, and ${fault.file.path}:${fault.line} does not allow for that.`,
            explanation: `It is filled through \`${name}\`, as at ${site.path}:${startLineOf(site.node)}.`,
            edits: [
              ...local.imports,
              replaceNode(fault.file, method, "format_map"),
              replaceNode(fault.file, list, `(${local.text}(${fields}))`),
            ],
            name: "fields_that_are_not_there",
            sentence: "A template is filled where a field is not there.",
          }),
        },
      ];
    }
  }
  return [];
}
