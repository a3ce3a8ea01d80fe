import { pathToFileURL } from "node:url";
import { maturity, readPlots } from "./plots.js";
import { yieldOf } from "./varieties.js";

export function forecast(plots, year) {
  return plots.reduce((sum, plot) => sum + plot.hectares * yieldOf(plot.variety) * maturity(plot, year), 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const plots = readPlots(process.argv[2]);
  console.log(`${Math.round(forecast(plots, 2026))} kg of ${plots.length} plots`);
}
