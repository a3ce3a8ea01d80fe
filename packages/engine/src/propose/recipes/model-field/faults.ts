import type { PythonFault } from "../fault/python-fault.ts";

/** What pydantic says about one value: where it stands, what kind of fault it is, and whether there was None. */
export interface FieldFault {
  /** Names and places on the way to the value: `["subjects", "0", "level"]`. */
  readonly path: readonly string[];
  readonly kind: string;
  readonly isNone: boolean;
}

/** Faults by the text of a `ValidationError`, or of FastAPI's `ResponseValidationError`. */
export function fieldFaultsOf({ exception: { type, value } }: PythonFault): readonly FieldFault[] {
  return /ResponseValidationError$/.test(type) ? ofResponse(value) : ofModel(value);
}

/** `{'type': 'string_type', 'loc': ('response', 'bio'), 'msg': …, 'input': None}` */
function ofResponse(text: string): FieldFault[] {
  return text.split("\n").flatMap((line) => {
    const kind = /'type': '(\w+)'/.exec(line)?.[1];
    const loc = /'loc': \(([^()]*)\)/.exec(line)?.[1];
    if (!kind || loc === undefined) return [];
    const path = [...loc.matchAll(/'([^']*)'|(\d+)/g)].map((found) => found[1] ?? found[2] ?? "");
    return [
      { path: path[0] === "response" ? path.slice(1) : path, kind, isNone: /'input': None\b/.test(line) },
    ];
  });
}

/** A line with the way to the value, then an indented one: `Field required [type=missing, input_value=…, input_type=dict]`. */
function ofModel(text: string): FieldFault[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const kind = /^ {2}.*\[type=(\w+)\b/.exec(line)?.[1];
    const place = lines[index - 1] ?? "";
    if (!kind || index === 0) return [];
    const path = index === 1 || /^\S/.test(place) ? place.split(".").map((part) => part.trim()) : [];
    const isWhole = /validation errors? for /.test(place);
    return [{ path: isWhole ? [] : path, kind, isNone: /input_type=NoneType\b/.test(line) }];
  });
}

/** The model that was filled, by the first line: `1 validation error for Subscribe`. */
export function modelNameOf({ exception: { value } }: PythonFault): string | null {
  return /^\d+ validation errors? for (\w+)/.exec(value)?.[1] ?? null;
}
