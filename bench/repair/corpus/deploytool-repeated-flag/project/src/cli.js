import { optionsOf } from "./options.js";
import { plan } from "./plan.js";

const options = optionsOf(process.argv.slice(2));
if (options.command === "plan") console.log(plan(options).join("\n"));
else console.log("usage: plan [--tag SERVICE=VERSION]... [--host A,B] [--dry]");
