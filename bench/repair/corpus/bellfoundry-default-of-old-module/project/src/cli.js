import { label } from "./label.js";

for (const diameter of process.argv.slice(2)) console.log(`${diameter} cm: ${label(Number(diameter))}`);
