import { log } from "./log.mjs";
import { Receiver } from "./receiver.mjs";

export function print(text) {
  const receiver = new Receiver();
  let count = 0;
  receiver.on("reading", ({ degrees, pressure }) => {
    count += 1;
    log.info(`${degrees.toFixed(1)} °C at ${pressure} hPa`);
  });
  receiver.on("end", () => log.info(`${count} readings`));
  receiver.receive(text);
}
