import { parseArgs } from "node:util";
import { makePlan } from "../src/plan.js";
import { readHotel, saveChecklist, savePlan } from "../src/files.js";
import { asText } from "../src/text.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: "string" }, checklist: { type: "string" } },
});
const plan = makePlan(await readHotel(positionals[0]));
console.log(asText(plan));
if (values.save) await savePlan(values.save, plan);
if (values.checklist) await saveChecklist(values.checklist, plan);
