import process from "node:process";
import { readConfig } from "./config.ts";
import { pooled } from "./pool.ts";

const { queue, workers } = readConfig(process.env);
const loads = [18.2, 24, 22.75].map((tons) => async () => Math.round(tons * 1000));
console.log(`${queue}: ${(await pooled(loads, workers)).join(" kg, ")} kg`);
