import { fileClient } from "./client.mjs";
import { allApplicants } from "./pages.mjs";
import { byStage } from "./stages.mjs";

const [file, posting] = process.argv.slice(2);
const applicants = await allApplicants(await fileClient(file), posting);
console.log(`${posting}: ${applicants.length}`);
for (const [stage, count] of Object.entries(byStage(applicants))) console.log(`  ${stage} ${count}`);
