/** The newest reading of each meter, and those with an alarm. */
export class Totals {
  litres = new Map();
  alarms = new Set();

  add({ kind, meter, litres }) {
    this.litres.set(meter, litres);
    if (kind === "alarm") this.alarms.add(meter);
  }
}
