import { readFileSync } from "node:fs";
import { AppError } from "./errors.ts";
import { checked } from "./orders.ts";

for (const order of JSON.parse(readFileSync(process.argv[2] as string, "utf8"))) {
  try {
    console.log(`${checked(order).id}: ok`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.log(`${order.id}: ${error.code} ${error.message}`);
  }
}
