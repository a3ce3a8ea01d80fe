import { HOLDERS, PLOTS } from "../src/data.js";
import { bills } from "../src/bills.js";
import { waterReadings } from "../src/water.js";

console.log(JSON.stringify({ bills: bills(PLOTS, HOLDERS), water: waterReadings(PLOTS, HOLDERS) }, null, 2));
