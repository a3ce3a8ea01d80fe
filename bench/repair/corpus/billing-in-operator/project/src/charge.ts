import { readFileSync } from "node:fs";
import { chargeOf, refundOf } from "./answers.ts";

for (const text of JSON.parse(readFileSync(process.argv[2] as string, "utf8"))) {
  const answer: unknown = JSON.parse(text);
  console.log(chargeOf(answer) ?? "no charge", refundOf(answer) ?? "no refund");
}
