import { readFileSync } from "node:fs";
import { departures } from "./departures.js";

const file = process.argv[2];
const document = JSON.parse(readFileSync(file, "utf8"));

function show(rides) {
  for (const { at, car } of departures(rides)) {
    console.log(`${at} car ${car}`);
  }
}

show(document.rides);
