import { expect, it } from "vitest";
import type { Investigation } from "../../../investigation.ts";
import { toldOption } from "./command-line.ts";

const told = (type: string, value: string) =>
  toldOption({ event: { exceptions: [{ type, value, frames: [] }] } } as unknown as Pick<
    Investigation,
    "event"
  >);

it.each([
  ["TypeError", "Unknown option '--depht'. To specify a positional argument …", "--depht"],
  ["TypeError", "Option '-o, --out <value>' argument missing", "--out"],
  ["Error", 'unrecognised flag "-q"', "-q"],
  ["TypeError", "Unexpected argument 'docs'. This command does not take positional arguments", null],
  ["TypeError", "Cannot read properties of undefined (reading '-x')", null],
])("%s: %s tells of an option that was given", (type, value, option) => {
  expect(told(type, value)).toBe(option);
});
