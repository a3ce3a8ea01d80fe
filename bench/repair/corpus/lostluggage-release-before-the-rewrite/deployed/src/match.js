import { readFileSync } from "node:fs";
import { matches } from "./rules.js";

const [foundFile, claimsFile] = process.argv.slice(2);
const found = JSON.parse(readFileSync(foundFile, "utf8"));
const claims = JSON.parse(readFileSync(claimsFile, "utf8"));

for (const claim of claims) {
  const item = found.find((one) => matches(claim, one));
  console.log(claim.claim, item ? item.station : "nothing yet");
}
