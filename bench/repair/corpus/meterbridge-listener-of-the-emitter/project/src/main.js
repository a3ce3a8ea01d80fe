import { Bridge } from "./bridge.js";
import { Bus } from "./bus.js";
import { MemorySink } from "./sink.js";

const bus = new Bus();
const sink = new MemorySink();
const bridge = new Bridge(bus, sink);
bridge.start();
await bus.replay(process.argv[2]);
bridge.stop();
for (const { meter, kwh } of sink.rows) console.log(`${meter} ${kwh}`);
console.log(`${sink.rows.length} readings, ${bridge.faults.size} meters with faults`);
