import { parseArgs } from "node:util";

export function optionsOf(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      tag: { type: "string", multiple: true },
      host: { type: "string" },
      dry: { type: "boolean", default: false },
    },
  });
  return { command: positionals[0] ?? "help", ...values };
}
