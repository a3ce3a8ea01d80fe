import type { PythonFault } from "../fault/python-fault.ts";

/** A name that Django does not know, and the names that it knows there. */
export interface UnknownField {
  readonly name: string;
  /** Empty where the message does not list them. */
  readonly choices: readonly string[];
  /** Class of the model, where the message names it. */
  readonly model: string | null;
}

const FORMS: readonly RegExp[] = [
  /^Cannot resolve keyword '(?<name>\w+)' into field\. (?:Choices are: (?<choices>.+)|Join on)/,
  /^Unsupported lookup '(?<name>\w+)' for \w+ or join on the field not permitted(?:, perhaps you meant (?<choices>.+)\?)?/,
  /^Invalid field name\(s\) given in select_related: '(?<name>\w+)'\. Choices are: (?<choices>.+)/,
  /^Invalid field name\(s\) for model (?<model>\w+): '(?<name>\w+)'/,
  /^Cannot find '(?<name>\w+)' on (?<model>\w+) object, '[^']+' is an invalid parameter to prefetch_related/,
  /^(?<model>\w+)\(\) got unexpected keyword arguments?:? '(?<name>\w+)'/,
  /^(?<model>\w+) has no field named '(?<name>\w+)'/,
  /^(?:Unknown|.*unknown) field\(s\) \((?<name>\w+)\) specified for (?<model>\w+)/,
  /^The following fields do not exist in this model, are m2m[^:]*: (?<name>\w+)$/,
];

/** What the message of an error of Django's models says of a field; null for other errors. */
export function unknownFieldOf({ exception }: PythonFault): UnknownField | null {
  const [line = ""] = exception.value.split("\n");
  for (const form of FORMS) {
    const { name, choices, model } = form.exec(line)?.groups ?? {};
    if (name !== undefined)
      return {
        name,
        choices: (choices ?? "").split(/, | or /).filter((choice) => /^\w+$/.test(choice)),
        model: model ?? null,
      };
  }
  return null;
}
