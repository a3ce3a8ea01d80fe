import { createApp } from "./app.js";
import { Gauges } from "./gauges.js";

createApp(new Gauges()).listen(Number(process.env.PORT ?? 3000));
