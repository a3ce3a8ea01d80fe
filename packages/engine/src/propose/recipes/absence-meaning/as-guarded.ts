import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { enclosed, replaceNode as replaceInPython } from "../edits/expressions.ts";
import * as javascript from "../javascript/statements.ts";
import { rewritten } from "./caller-view.ts";
import { nearness } from "./from-told.ts";
import { bracketed, isRepeatable } from "./moves.ts";
import { isYesOrNo } from "./predicate.ts";
import type { Raw } from "./reading.ts";
import type { Spot } from "./spots.ts";
import type { Told } from "./told.ts";
import { useOf } from "./use.ts";

/** `viewer is not None and job.id in viewer.saved`, where another condition asks `viewer is not None` first. */
export function asGuarded(code: CodeIndex, spot: Spot, told: Told): Raw[] {
  const { dialect, file, subject, absence } = spot;
  const isPython = dialect.id === "python";
  if (told.form !== "guard" || absence !== "nothing" || !told.about || !told.present) return [];
  if (told.file.language === "python" ? !isPython : isPython) return [];
  const whole = conditionAround(spot);
  if (!whole || !isRepeatable(subject, isPython)) return [];
  const asked = field(told.whole, "left")?.text ?? "";
  // A guard that asks for more than the one thing is about more than its absence.
  if (/\b(?:and|or)\b|&&|\|\|/.test(asked)) return [];
  const text = `${rewritten(asked, told.about.text, subject.text)} ${isPython ? "and" : "&&"} ${whole.text}`;
  const edit = isPython
    ? replaceInPython(file, whole, enclosed(whole, text))
    : javascript.replaceNode(file, whole, bracketed(whole, text));
  const [no] = dialect.words.truth.toReversed();
  const isAlike = useOf(whole) === useOf(told.whole);
  return [
    {
      spot,
      move: "instead",
      whole: { node: whole, level: "made" },
      answer: no ?? "",
      edits: [edit],
      place: `${told.file.path}:${startLineOf(told.whole)}`,
      marks: [...nearness(code, spot, told), "form:guard", ...(isAlike ? ["use:alike"] : [])],
    },
  ];
}

/** The outermost condition around a place that is no more than one question. */
function conditionAround({ node, dialect }: Spot): Node | null {
  let found: Node | null = null;
  for (
    let current: Node | null = node;
    current && !dialect.isStatement(current) && !dialect.isFunction(current);
    current = current.parent
  ) {
    if (dialect.view(current)?.kind === "logic" || dialect.view(current)?.kind === "ternary") break;
    if (isYesOrNo(current, dialect)) found = current;
  }
  return found;
}
