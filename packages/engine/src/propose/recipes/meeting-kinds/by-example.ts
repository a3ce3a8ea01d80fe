import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field } from "../../../code/nodes.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import { absoluteModule } from "../../../code/python/origins.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { kindMade } from "../../kinds/makers.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { type Slot, slotsOf } from "../../kinds/slots.ts";
import { dialectFor } from "../../search/dialects.ts";
import { javascriptDialect } from "../../search/javascript/dialect.ts";
import { pythonDialect } from "../../search/python/dialect.ts";
import { parametersOf, walk } from "../../search/scope.ts";
import { bindingsAt } from "../idle-binding/bindings.ts";

/** A value as it has to be written, with what that takes in its file. */
export interface Written {
  readonly text: string;
  readonly imports: readonly Edit[];
}

/** What another place makes of one value, with the value left open. */
interface Template {
  readonly from: SourceFile;
  readonly whole: Node;
  /** The value, wherever it is read. */
  readonly holes: readonly Node[];
}

const LONGEST = 120;

/**
 * What is given at `odd`, in the way in which `example` gives it: `runways` by `runways.split("/")`, `fromisoformat(text)` by
 * `clock.from_text(other)`. Null where the other place does not make it of one value, or of a value of another kind.
 */
export function byExample(
  code: CodeIndex,
  example: Slot,
  odd: Slot,
  taken: "value" | "source",
): Written | null {
  const raws = taken === "value" ? [odd.node] : sourceOf(odd.node);
  const tried = templatesOf(code, example).flatMap((template) => raws.map((raw) => ({ template, raw })));
  for (const { template, raw } of tried) {
    const [hole] = template.holes;
    if (!hole || ((template.holes.length > 1 || hole.type === "parenthesized_expression") && !isSimple(raw)))
      continue;
    const kinds = [
      readKind(code, { file: template.from, node: hole }),
      readKind(code, { file: odd.file, node: raw }),
    ];
    // What is known to be of some kind is converted as that kind is elsewhere.
    if (kinds[0] !== kinds[1] && (taken === "value" ? kinds[1] !== null : !kinds.includes(null))) continue;
    const made = filled(code, template, odd, raw.text);
    if (made && made.text !== odd.node.text) return made;
  }
  return null;
}

/** What a reader of one argument made the value of. */
function sourceOf(node: Node): Node[] {
  const isCall = /^(?:call|call_expression|new_expression)$/.test(node.type);
  const [only, ...others] = (isCall ? field(node, "arguments")?.namedChildren : null) ?? [];
  return only && others.length === 0 && !/splat|spread|keyword/.test(only.type) ? [only] : [];
}

function isSimple(node: Node): boolean {
  return /^(?:identifier|shorthand_property_identifier|member_expression|attribute|subscript|subscript_expression)$/.test(
    node.type,
  );
}

function templatesOf(code: CodeIndex, example: Slot): Template[] {
  let slot = example;
  // What was made before it was given is what tells.
  for (
    let steps = 0;
    steps < 3 && /^(?:identifier|shorthand_property_identifier)$/.test(slot.node.type);
    steps++
  ) {
    const group = slotsOf(code, slot);
    const [only, ...others] = group?.of === "name" ? group.slots : [];
    if (!only || others.length > 0) return [];
    slot = only;
  }
  const { file, node } = slot;
  if (node.text.length > LONGEST || node.text.includes("\n")) return [];
  if (/=>|\bawait\b|\blambda\b|\bfor\b|\b(?:self|this)\b/.test(node.text)) return [];
  const dialect = dialectFor(file);
  const holes = [...walk(node)].filter((one) => isLocal(file, one)).map((one) => chainOf(one, node));
  if (dialect.view(node)?.kind === "member" || holes.length === 0 || !convertsOnly(code, slot)) return [];
  const [first] = holes;
  const isOne = first && first.id !== node.id && holes.every(({ text }) => text === first.text);
  const given = valueGiven(node, holes);
  return [...(isOne ? [holes] : []), ...(given ? [[given]] : [])].map((own) => ({
    from: file,
    whole: node,
    holes: own,
  }));
}

/** What a call converts, however it is made: the only argument, else what its method is called on. */
function valueGiven(call: Node, names: readonly Node[]): Node | null {
  if (!/^(?:call|call_expression|new_expression)$/.test(call.type)) return null;
  const callee = field(call, "function");
  const given = field(call, "arguments")?.namedChildren ?? [];
  const isMethod = callee && /^(?:member_expression|attribute)$/.test(callee.type);
  const receiver = isMethod ? field(callee, "object") : null;
  const isIn = (one: Node | null | undefined) =>
    one && names.every((name) => one.startIndex <= name.startIndex && name.endIndex <= one.endIndex);
  const [only, ...others] = given;
  if (isIn(only) && others.length === 0) return only ?? null;
  return isIn(receiver) ? receiver : null;
}

/** Functions of the project on the way do nothing but make another kind of what they are given. */
function convertsOnly(code: CodeIndex, { file, node }: Slot): boolean {
  const dialect = dialectFor(file);
  return [...walk(node)].every((one) => {
    const seen = dialect.view(one);
    if (seen?.kind === "arithmetic") return false;
    if (seen?.kind !== "call" || kindMade(one) !== null) return true;
    const own = code.functionsNamed(seen.name);
    return own.length === 0 || (own.length === 1 && own.every((symbol) => isConversion(symbol)));
  });
}

const LONGEST_CONVERSION = 15;

/** Whether a function of one value hands it to a reader or maker of another kind, and calculates nothing. */
function isConversion({ node, startLine, endLine, path }: FunctionSymbol): boolean {
  if (endLine - startLine >= LONGEST_CONVERSION) return false;
  const dialect = /\.pyi?$/.test(path) ? pythonDialect : javascriptDialect;
  const parameters = parametersOf(node, dialect);
  const inner = [...walk(node)];
  const calculates = inner.some((one) => dialect.view(one)?.kind === "arithmetic");
  const makes = inner.some(
    (one) => /^(?:call|call_expression|new_expression)$/.test(one.type) && kindMade(one) !== null,
  );
  return parameters.length === 1 && !calculates && makes;
}

function isLocal(file: SourceFile, node: Node): boolean {
  const dialect = dialectFor(file);
  if (node.type !== "identifier" || !dialect.isRead(node)) return false;
  const bound = bindingsAt(node, dialect).find(({ name }) => name === node.text);
  return bound !== undefined && !/^(?:program|module)$/.test(bound.region.type);
}

/** `row.due` of its `row`, up to the method that is called on it. */
function chainOf(name: Node, within: Node): Node {
  let whole = name;
  for (
    let node = name.parent;
    node && node.startIndex >= within.startIndex && node.endIndex <= within.endIndex;
    node = node.parent
  ) {
    const isPart = /^(?:member_expression|attribute|subscript|subscript_expression)$/.test(node.type);
    const object = field(node, "object") ?? field(node, "value");
    const isCalled = node.parent !== null && field(node.parent, "function")?.id === node.id;
    if (!isPart || object?.id !== whole.id || isCalled) break;
    whole = node;
  }
  return whole;
}

function filled(code: CodeIndex, { from, whole, holes }: Template, odd: Slot, value: string): Written | null {
  const imports: Edit[] = [];
  const splices: { at: Node; text: string }[] = holes.map((at) => ({ at, text: value }));
  for (const name of outerNames(from, whole, holes)) {
    const said = saidAt(code, from, name.text, odd);
    if (!said) return null;
    imports.push(...said.imports);
    if (said.text !== name.text) splices.push({ at: name, text: said.text });
  }
  let text = "";
  let position = whole.startIndex;
  for (const { at, text: own } of splices.toSorted((a, b) => a.at.startIndex - b.at.startIndex)) {
    text += from.text.slice(position, at.startIndex) + own;
    position = at.endIndex;
  }
  return { text: text + from.text.slice(position, whole.endIndex), imports };
}

/** Names of the module that an expression reads. */
function outerNames(file: SourceFile, whole: Node, holes: readonly Node[]): Node[] {
  const dialect = dialectFor(file);
  return [...walk(whole)].filter(
    (node) =>
      node.type === "identifier" &&
      dialect.isRead(node) &&
      !holes.some((hole) => hole.startIndex <= node.startIndex && node.endIndex <= hole.endIndex),
  );
}

/** How a name of one module is said in the file of another. */
export function saidAt(
  code: CodeIndex,
  from: SourceFile,
  name: string,
  { file, node }: Slot,
): Written | null {
  const known = from.path === file.path;
  const binding = (code.symbolsOf(from.path)?.imports ?? []).find((one) => one.local === name);
  const found = code.resolve(from.path, name);
  if (known || (!binding && !found)) return { text: name, imports: [] };
  if (file.language === "python") {
    const module = binding?.imported === null ? planModuleImport(code, file.path, binding.module) : null;
    const part = binding?.imported
      ? planImport(code, file.path, absoluteModule(code, binding), binding.imported)
      : null;
    const plan = module ?? part;
    return plan
      ? { text: plan.local, imports: plan.edits }
      : moduleNameAt(code, from, name, { file, statement: node });
  }
  const plan = planJavascriptImport(
    code,
    file,
    binding ? { binding, from: from.path } : { path: found?.path ?? from.path, name },
  );
  return plan && { text: plan.local, imports: plan.edits };
}
