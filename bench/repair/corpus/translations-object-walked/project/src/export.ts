import { loadCatalogues } from "./catalogue.ts";
import { flatten } from "./flatten.ts";
import { missing } from "./missing.ts";

const catalogues = loadCatalogues(process.argv[2]);
for (const [language, catalogue] of Object.entries(catalogues)) {
  console.log(`# ${language}, missing: ${missing(catalogues.en, catalogue).join(", ") || "-"}`);
  for (const { key, text } of flatten(catalogue)) console.log(`${key}\t${text}`);
}
