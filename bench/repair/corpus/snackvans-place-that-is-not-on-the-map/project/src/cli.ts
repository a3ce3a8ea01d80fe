import { readFileSync } from "node:fs";
import { kilometres, openMinutes, type Plan } from "./plan.ts";

const plan: Plan = JSON.parse(readFileSync(process.argv[2]!, "utf8"));
const warn = (text: string) => console.warn(`warning: ${text}`);
console.log(`${plan.van}: open for ${openMinutes(plan, warn)} minutes`);
console.log(`${plan.van}: ${kilometres(plan, warn).toFixed(1)} km`);
