import { programme } from "../src/programme.js";

for (const channel of process.argv.slice(2)) {
  console.log(channel);
  for (const { at, title } of programme(channel)) console.log(`  ${at} ${title}`);
}
