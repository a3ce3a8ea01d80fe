import { listSettings } from "@bugstack/server/settings";
import { table } from "../table.ts";
import { type Finding, missing, ok } from "./check.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting with its value in force. */
export function describeSettings(environment: Environment): string {
  return table(
    ["setting", "value", "from", "meaning"],
    listSettings(environment).map((setting) => [setting.name, setting.value, setting.from, setting.meaning]),
  );
}

export function checkSettings(environment: Environment): Finding {
  const wrong = listSettings(environment).filter((setting) => setting.problem !== null);
  return wrong.length === 0
    ? ok("settings", "all valid")
    : missing(
        "settings",
        wrong.map((setting) => `${setting.name} ${setting.problem}`).join("; "),
        "Correct these environment variables.",
      );
}
