import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { similarity } from "./similar-names.ts";

/** A letter or two, and no more: `boby` for `body`. */
const SLIP = 0.85;

/**
 * `this.body is not a function`: the class leaves `body` to those that extend it, all but one have it, and that one has a method
 * which is called nearly so and which nobody calls: it is given the name that is asked for.
 */
export function methodsOfKinGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const asked = /^this\.(\w+) is not a function$/.exec(scene.fault.exception.value)?.[1];
  const owner = asked && enclosingClass(code, scene.fault.file.path, scene.fault.statement);
  if (!asked || !owner || methodOf(code, owner, asked)) return [];
  const kin = classesBelow(code, owner);
  const without = kin.filter((one) => methodOf(code, one, asked) === null);
  const [lacking, ...others] = without;
  if (!lacking || others.length > 0 || kin.length < 2) return [];
  const [method, ...further] = methodsIn(code, lacking).filter(
    ({ name }) => similarity(name, asked) >= SLIP && !isAskedFor(code, name),
  );
  const name = method && field(method.node, "name");
  const file = method && code.file(method.path);
  if (!method || !name || !file || further.length > 0) return [];
  return [
    guess(scene, 0.95, {
      name: "method_as_its_kin_call_it",
      sentence: `${lacking.name} has the method that its kin have`,
      cause: `\`${lacking.name}\` calls \`${method.name}\` what its base asks for as \`${asked}\`.`,
      explanation: `Calls it \`${asked}\`, as ${kin.length - 1} other class${kin.length > 2 ? "es" : ""} of \`${owner.name}\` do${kin.length > 2 ? "" : "es"}.`,
      edits: [textEdit(file, name.startIndex, name.endIndex, asked)],
      basis: "standard",
      place: { path: file.path, line: startLineOf(name) },
    }),
  ];
}

/** The classes that extend a class and that nothing extends further. */
function classesBelow(code: CodeIndex, owner: ClassSymbol): ClassSymbol[] {
  return code
    .mentions(owner.name)
    .filter((path) => code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter(({ bases }) => bases.includes(owner.name));
}

function methodsIn(code: CodeIndex, { path, qualifiedName }: ClassSymbol): FunctionSymbol[] {
  return (code.symbolsOf(path)?.functions ?? []).filter(
    (one) => one.qualifiedName === `${qualifiedName}.${one.name}` && one.name !== "constructor",
  );
}

/** Whether anybody reads a member of this name. */
function isAskedFor(code: CodeIndex, name: string): boolean {
  const read = new RegExp(`\\.${name}\\b`);
  return code.mentions(name).some((path) => read.test(code.file(path)?.text ?? ""));
}
