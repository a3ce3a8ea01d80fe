import { plan } from "./plan.js";
import { settings } from "./settings.js";

const { screens, seconds } = settings();
for (const line of plan(screens, seconds)) console.log(line);
