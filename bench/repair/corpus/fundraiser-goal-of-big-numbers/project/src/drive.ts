import { GOALS } from "./goals.ts";
import { given } from "./ledger.ts";
import { euros } from "./money.ts";

export function drive(name: string) {
  const cents: any = given(name);
  const goal = GOALS[name];
  return {
    name,
    given: euros(cents),
    goal: euros(goal),
    percent: Math.floor((cents * 100) / goal),
  };
}
