import type { Guns } from "./guns";
import type { Log } from "./log";
import type { Schedule } from "./schedule";

export interface Weather {
  wetBulb(): number;
}

/** What runs all night. */
export function addTasks(schedule: Schedule, guns: Guns, weather: Weather, log: Log): void {
  schedule.every(20, "weather", () => {
    const degrees = weather.wetBulb();
    if (Number.isNaN(degrees)) throw new RangeError("the sensor answers nonsense");
    log.info(`wet bulb ${degrees.toFixed(1)}`);
  });

  schedule.every(30, "poll", async () => {
    const states = await guns.poll();
    log.info([...states].map(([id, state]) => `${id} ${state}`).join(", "));
  });
}
