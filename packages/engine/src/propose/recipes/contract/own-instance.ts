import { field, startLineOf } from "../../../code/nodes.ts";
import { constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

/** `Limits.most` of an attribute that only objects of the class have, where the module keeps such an object: `LIMITS`. */
export function ownInstances({ code, fault, type, message }: Scene): Guess[] {
  const [, className, name] = /^type object '(\w+)' has no attribute '(\w+)'/.exec(message) ?? [];
  if (type !== "AttributeError" || className === undefined || name === undefined) return [];
  const [owner, ...others] = code
    .classesNamed(className)
    .filter(({ path }) => code.file(path)?.isTest === false);
  const isOfObjects = owner?.node.text.includes(`self.${name}`) === true;
  if (!owner || others.length > 0 || !isOfObjects) return [];
  const read = onLine(fault, "attribute").find(
    (node) => field(node, "attribute")?.text === name && field(node, "object")?.type === "identifier",
  );
  const object = read && field(read, "object");
  if (!object) return [];
  const kept = code
    .naming(className)
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.assignments ?? [])
    .filter(({ path, node }) => {
      const value = field(node, "right");
      return value?.type === "call" && constructedClass(code, path, value)?.node.id === owner.node.id;
    });
  const [only, ...further] = kept;
  const home = only && code.file(only.path);
  if (!only || !home || further.length > 0) return [];
  const local = moduleNameAt(code, home, only.name, { file: fault.file, statement: fault.statement });
  if (!local) return [];
  return [
    {
      strength: 0.9,
      idea: runningIdea({
        cause: `\`${name}\` is an attribute of the objects of ${className}, and ${fault.file.path}:${fault.line} reads it of the class.`,
        explanation: `It is read of \`${only.name}\` (${only.path}:${startLineOf(only.node)}), the object that the module keeps.`,
        edits: [...local.imports, replaceNode(fault.file, object, local.text)],
        name: `${name}_is_read_of_the_object`,
      }),
    },
  ];
}
