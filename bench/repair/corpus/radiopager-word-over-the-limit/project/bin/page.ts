import { alarm } from "../src/alarm.ts";

const count = alarm(process.argv.slice(2).join(" "), (frame) => console.log(`> ${frame}`));
console.log(`${count} page(s) sent`);
