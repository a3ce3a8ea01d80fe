import { createGateway } from "./gateway.js";
import { settings } from "./settings.js";

const gateway = createGateway(settings(process.env));
await gateway.send("+4917000000", "bridge is up");
