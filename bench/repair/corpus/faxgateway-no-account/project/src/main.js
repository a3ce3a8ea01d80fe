import { gateway } from "./gateway.js";
import { settingsFrom } from "./settings.js";

const settings = settingsFrom(process.env);
gateway(settings).listen(settings.port, () => console.log(`faxes on ${settings.port}`));
