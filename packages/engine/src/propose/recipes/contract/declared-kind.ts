import type { Node } from "web-tree-sitter";
import type { ClassSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf, fieldsOf } from "../../../code/python/class-fields.ts";
import { planImport } from "../../../code/python/imports.ts";
import { classNamed } from "../../../diagnose/origin/python/callees.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Slot, slotOf } from "./declared-default.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A value of another kind than the field or parameter that it fills is declared to take: a text for an enum, a date, a
 * Decimal, a dictionary for an object. It is made what the declaration says where it is handed over.
 */
export function declaredKinds(scene: Scene): Guess[] {
  const { code, trails } = scene;
  const kinds = kindsOf(scene);
  const found: Guess[] = [];
  trails.forEach((trail, side) => {
    const kind = kinds[side];
    if (!kind) return;
    for (const { path, node, members } of trail) {
      const file = code.file(path);
      const slot = members.length === 0 && file && !file.isTest ? slotOf(code, path, node) : null;
      if (!slot?.annotation || !file || node.text.includes("\n")) continue;
      const made = converted(scene, file, slot, node, kind);
      if (!made) continue;
      found.push({
        strength: 0.9,
        idea: runningIdea({
          cause: `${path}:${startLineOf(node)} gives \`${slot.name}\` a ${kind}, and ${slot.path}:${slot.line} declares it as ${slot.annotation.text}.`,
          explanation: `It becomes \`${made.text}\` there.`,
          edits: [...made.imports, replaceNode(file, node, made.text)],
          name: `${slot.name}_is_what_it_is_declared_to_be`,
        }),
      });
      return;
    }
  });
  return found;
}

/** The class of the value behind each way, as far as the message tells. */
function kindsOf({ suspects, observed, message }: Scene): (string | null)[] {
  const pair = /'([\w.]+)' and '([\w.]+)'$/.exec(message);
  if (suspects.length === 2 && pair) return [pair[1] ?? null, pair[2] ?? null].map(last);
  if (observed) return suspects.map(() => last(observed));
  return suspects.map(() => (/^str/.test(message) ? "str" : null));
}

function last(name: string | null): string | null {
  return name?.split(".").at(-1) ?? null;
}

interface Written {
  readonly text: string;
  readonly imports: readonly Edit[];
}

function converted(scene: Scene, file: SourceFile, slot: Slot, node: Node, kind: string): Written | null {
  const annotation = slot.annotation?.text ?? "";
  const isOptional = /\bNone\b|^(?:typing\.)?Optional\[/.test(annotation);
  const inner = annotation
    .replace(/^(?:typing\.)?Optional\[(.*)\]$/, "$1")
    .replace(/\s*\|\s*None\b|\bNone\s*\|\s*/g, "")
    .replace(/^["'](.*)["']$/, "$1")
    .trim();
  const made = inner.split(".").at(-1) === kind ? null : construction(scene, file, slot, inner, node, kind);
  if (!made || !isOptional) return made;
  return isPlain(node) ? { ...made, text: `${made.text} if ${node.text} is not None else None` } : null;
}

/** Constructors of the language for a declared kind, by the kind that came. */
const FROM: Readonly<Record<string, readonly string[]>> = {
  int: ["str", "float"],
  float: ["str"],
  str: ["int", "UUID", "Decimal"],
  Decimal: ["str", "int"],
  UUID: ["str"],
  Path: ["str"],
  Fraction: ["str", "int"],
};

const MODULES: Readonly<Record<string, string>> = {
  Decimal: "decimal",
  UUID: "uuid",
  Path: "pathlib",
  Fraction: "fractions",
  date: "datetime",
  datetime: "datetime",
  time: "datetime",
};

function construction(
  scene: Scene,
  file: SourceFile,
  slot: Slot,
  type: string,
  node: Node,
  kind: string,
): Written | null {
  const { code } = scene;
  const name = type.split(".").at(-1) ?? "";
  if (!/^[\w.]+$/.test(type)) return null;
  const own = classNamed(code, slot.path, type);
  if (own) return constructionOf(scene, file, own, node, kind);
  if (/^(?:date|datetime|time)$/.test(name)) {
    const local = kind === "str" ? imported(scene, file, name) : null;
    return local && { text: `${local.text}.fromisoformat(${node.text})`, imports: local.imports };
  }
  if (!FROM[name]?.includes(kind)) return null;
  const local = MODULES[name] ? imported(scene, file, name) : { text: name, imports: [] };
  return local && { text: `${local.text}(${node.text})`, imports: local.imports };
}

/** A class of the standard library under the name that it has, or gets, in a file. */
function imported({ code }: Scene, file: SourceFile, name: string): Written | null {
  const module = MODULES[name] ?? "";
  const symbols = code.symbolsOf(file.path);
  const whole = symbols?.imports.find(
    (binding) => binding.module === module && binding.imported === null && binding.atModuleLevel,
  );
  if (whole?.local) return { text: `${whole.local}.${name}`, imports: [] };
  const plan = planImport(code, file.path, module, name) ?? null;
  return plan && { text: plan.local, imports: plan.edits };
}

/** An object of a class of the project: a member of an enum by its value, a dataclass from a dictionary. */
function constructionOf(
  { code, fault }: Scene,
  file: SourceFile,
  owner: ClassSymbol,
  node: Node,
  kind: string,
): Written | null {
  const local = classIn(code, file, owner);
  if (!local) return null;
  const isEnum = owner.bases.some((base) => /(?:^|\.)\w*Enum$|(?:^|\.)(?:Int|Str)?Flag$/.test(base));
  if (isEnum && /^(?:str|int)$/.test(kind)) {
    const values = fieldsOf(owner).flatMap(({ value }) => (value ? [value.type] : []));
    const isOfKind =
      values.length > 0 && values.every((one) => one === (kind === "str" ? "string" : "integer"));
    return isOfKind ? { text: `${local.text}(${node.text})`, imports: local.imports } : null;
  }
  if (kind !== "dict") return null;
  const maker = code
    .symbolsOf(owner.path)
    ?.functions.find(
      ({ qualifiedName, node: definition }) =>
        qualifiedName.startsWith(`${owner.qualifiedName}.from_`) &&
        decoratorsOf(definition).includes("classmethod"),
    );
  if (maker) return { text: `${local.text}.${maker.name}(${node.text})`, imports: local.imports };
  const isRecord = decoratorsOf(owner.node).some((text) => /dataclass|define|attr\.s/.test(text));
  return isRecord && fault.isInnermost
    ? { text: `${local.text}(**${node.text})`, imports: local.imports }
    : null;
}

function classIn(code: Scene["code"], file: SourceFile, owner: ClassSymbol): Written | null {
  if (file.path === owner.path) return { text: owner.name, imports: [] };
  const known = (code.symbolsOf(file.path)?.imports ?? []).find((binding) => {
    const found = binding.local && binding.atModuleLevel ? code.resolve(file.path, binding.local) : null;
    return (
      found?.node?.id === owner.node.id ||
      (found?.path === owner.path && found.name === owner.name && found.node !== null)
    );
  });
  if (known?.local) return { text: known.local, imports: [] };
  const module = (code.symbolsOf(file.path)?.imports ?? []).find((binding) => {
    const found = binding.local ? code.resolve(file.path, binding.local) : null;
    return found?.node === null && found.path === owner.path;
  });
  if (module?.local) return { text: `${module.local}.${owner.name}`, imports: [] };
  const plan = planImport(code, file.path, code.moduleNameOf(owner.path), owner.name);
  return plan && { text: plan.local, imports: plan.edits };
}
