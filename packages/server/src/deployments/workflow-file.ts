const INPUTS = ["commit", "release", "environment", "deployment"];

/**
 * What a workflow lacks in order to be started by us, in sentences. Read as text, line by line: the forge itself judges the
 * file when it is started, and this is to tell beforehand what is missing altogether.
 */
export function missingInWorkflow(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trimEnd());
  if (!lines.some((line) => /\bworkflow_dispatch\b/.test(line)))
    return ["The workflow cannot be started by a call: give it `on: workflow_dispatch`."];
  const missing = INPUTS.filter(
    (name) => !lines.some((line) => new RegExp(`^\\s+["']?${name}["']?\\s*:`).test(line)),
  );
  const found: string[] = [];
  if (missing.length > 0)
    found.push(
      `The workflow does not take the inputs ${missing.join(", ")}: without them it cannot be started.`,
    );
  if (!lines.some((line) => /^run-name\s*:.*\binputs\.deployment\b/.test(line)))
    found.push(
      "The workflow's `run-name` does not name `inputs.deployment`: a run of it cannot be told from others of the same commit.",
    );
  return found;
}
