import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { type OptionalRecord, optionalRecords, recordAround } from "../../house/optional-records.ts";
import { consumerOf, houseFallbacks } from "../../house/optional-values.ts";
import { isPlain } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Fallback } from "./fall-back.ts";

/**
 * A record that is made of one value alone, `{"name": owner.full_name, "email": owner.email}`: where the value is None
 * there is no record. What stands for it is what the house gives for such records, else what it gives for the entries beside.
 */
export function recordFallbacks(
  { code }: Investigation,
  { file }: PythonFault,
  value: Node,
  takes: (record: Node, fallback: string) => boolean,
): Fallback[] {
  const record = isPlain(value) ? recordAround(value) : null;
  if (!record || isAsked(record, value)) return [];
  const consumer = consumerOf(record);
  const isKept = record.parent?.type === "assignment";
  if (!isKept && !/^(?:entry|returned|argument)$/.test(consumer)) return [];
  const alike = nearest(optionalRecords(code), file, record);
  const [first] = alike;
  const fallbacks = new Set(alike.map(({ fallback }) => fallback));
  const made = (fallback: string, form: OptionalRecord["form"]): CandidateEdit[] => {
    const condition = form === "truth" ? value.text : `${value.text} is not None`;
    const text = ` if ${condition} else ${fallback}`;
    return [{ ...textEdit(file, record.endIndex, record.endIndex, text), part: "fix" }];
  };
  if (first && fallbacks.size === 1)
    return takes(record, first.fallback)
      ? [
          {
            edits: made(first.fallback, first.form),
            basis: "house",
            evidence: [...new Set(alike.map(({ place }) => place))].slice(0, 3),
            instead: first.fallback,
            consumer,
          },
        ]
      : [];
  // Where the house has several answers, none of them is its own.
  if (fallbacks.size > 1 || !takes(record, "None")) return [];
  const own = ancestorOfType(record, ["function_definition"])?.id;
  const style = houseFallbacks(code, { name: "", consumer, file, node: record }).filter(
    ({ match }) => match === "style",
  );
  const beside = style.filter(({ reads }) =>
    reads.some(({ node }) => ancestorOfType(node, ["function_definition"])?.id === own),
  );
  const [custom, ...others] = beside;
  const isCustom = custom?.fallback === "None" && others.length === 0;
  if (consumer !== "entry") return [];
  return [
    {
      edits: made("None", isCustom ? custom.form : "is_not_none"),
      basis: isCustom ? "house" : "guess",
      evidence: isCustom ? custom.evidence : [],
      instead: "None",
      consumer,
    },
  ];
}

/** Whether it is made only where somebody has looked at the value already. */
function isAsked(record: Node, value: Node): boolean {
  const around = ancestorOfType(record, ["conditional_expression", "boolean_operator"]);
  return around !== null && record.parent?.id === around.id && around.text.includes(value.text);
}

/** Those of the same file before those of others, the ones that name the same entries first of all. */
function nearest(
  records: readonly OptionalRecord[],
  file: SourceFile,
  record: Node,
): readonly OptionalRecord[] {
  const others = records.filter(({ node }) => node.id !== record.id && node.type === record.type);
  const keys = keysOf(record);
  const named = others.filter(({ node }) => {
    const own = keysOf(node);
    return keys.length > 0 && keys.every((key) => own.includes(key)) && own.length === keys.length;
  });
  if (named.length > 0) return named;
  const here = others.filter((one) => one.file.path === file.path);
  return (here.length > 0 ? here : others).filter(({ fallback }) => fallback === "None");
}

function keysOf(record: Node): string[] {
  const entries =
    record.type === "call" ? (field(record, "arguments")?.namedChildren ?? []) : record.namedChildren;
  return entries.flatMap(
    (entry) => (field(entry, "key") ?? field(entry, "name"))?.text.replace(/^["']|["']$/g, "") ?? [],
  );
}
