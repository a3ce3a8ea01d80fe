import { alerts } from "./alerts";

declare const require: (name: string) => any;
declare const process: { argv: string[] };

const { silos } = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
for (const { to, subject, level } of alerts(silos)) console.log(`${level} -> ${to}: ${subject}`);
