import { call } from "./call.ts";
import { systemClock } from "./clock.ts";
import { Countdown } from "./countdown.ts";

const countdown = new Countdown(systemClock, 3);
countdown.onTick((left) => console.log(call(left)));
countdown.start();
