import { createServer } from "node:net";
import { FrameReader } from "./frames.js";
import { readPayload } from "./payload.js";
import { Totals } from "./totals.js";

const totals = new Totals();
const server = createServer((socket) => {
  const reader = new FrameReader();
  socket.on("data", (packet) => {
    for (const payload of reader.push(packet)) totals.add(readPayload(payload));
  });
  socket.on("error", (error) => console.error(`lost a meter: ${error.message}`));
});
server.listen(Number(process.env.PORT ?? 7007));
