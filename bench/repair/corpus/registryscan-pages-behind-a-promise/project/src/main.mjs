import { report } from "./report.mjs";
import { scanArchive, scanLive } from "./scan.mjs";

const [what = "live", from] = process.argv.slice(2);
console.log(report(what, what === "archive" ? await scanArchive(from) : await scanLive()));
