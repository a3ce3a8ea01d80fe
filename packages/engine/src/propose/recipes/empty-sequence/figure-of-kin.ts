import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, endLineOf, startLineOf } from "../../../code/nodes.ts";
import { emptyValues } from "../../house/empty-values.ts";
import { emptyValueOf } from "../../house/failure-value.ts";
import { areDelicate } from "../fault/delicate.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Taken } from "./taken.ts";

interface FigureOfKin {
  readonly text: string;
  readonly evidence: readonly string[];
  readonly isOfClass: boolean;
  /** All that ask for the same member of the object say so. */
  readonly isOfSame: boolean;
}

/** With fewer figures that agree, an item may be something else than they are. */
const FEWEST_FIGURES = 2;

/** `self.scores[-1]` beside a mean and a greatest of the same that are 0 without any: then the last is 0 too. */
function itemOfFigures(code: CodeIndex, fault: PythonFault, sequence: Node): FigureOfKin | null {
  const same = fault.function && emptyValueOf(code, fault.function, sequence.text);
  const text = same ? same.statement.replace(/^return /, "") : "";
  const isMember = /^self\.\w+$/.test(sequence.text);
  if (!same || !isMember || same.evidence.length < FEWEST_FIGURES || !/^(?:0|0\.0|None)$/.test(text))
    return null;
  return { text, evidence: same.evidence, isOfClass: true, isOfSame: true };
}

/** What another figure of this file is where there is nothing to reckon with: a mean of 0, and so the greatest. */
export function figureOfKin(
  code: CodeIndex,
  fault: PythonFault,
  { use, node, sequence }: Taken,
): FigureOfKin | null {
  if (use === "item") return itemOfFigures(code, fault, sequence);
  if (use !== "extreme" || node.parent?.type !== "return_statement") return null;
  if (areDelicate([fault.function?.name, node.text])) return null;
  const kin = emptyValues(code, "division", fault.file).find(
    ({ text, evidence }) =>
      /^0(?:\.0)?$|^None$/.test(text) && evidence.some((place) => place.startsWith(`${fault.file.path}:`)),
  );
  const owner = ancestorOfType(node, ["class_definition"]);
  const isOfClass =
    owner !== null &&
    (kin?.evidence ?? []).every((place) => {
      const [path, line] = place.split(":");
      return (
        path === fault.file.path && Number(line) >= startLineOf(owner) && Number(line) <= endLineOf(owner)
      );
    });
  const same = fault.function && emptyValueOf(code, fault.function, sequence.text);
  const isOfSame = isOfClass && same?.statement === `return ${kin?.text}`;
  return kin ? { ...kin, isOfClass, isOfSame } : null;
}
