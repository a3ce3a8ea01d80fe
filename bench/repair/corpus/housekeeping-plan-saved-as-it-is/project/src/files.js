import { readFile, writeFile } from "node:fs/promises";
import { parsePlan } from "./plan.js";
import { checklist } from "./text.js";

export async function readHotel(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

export async function readPlan(path) {
  return parsePlan(await readFile(path, "utf8"));
}

export async function savePlan(path, plan) {
  await writeFile(path, plan);
}

export async function saveChecklist(path, plan) {
  await writeFile(path, checklist(plan));
}
