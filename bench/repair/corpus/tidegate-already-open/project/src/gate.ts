import { Signal } from "./signal.ts";
import { until } from "./until.ts";

export type State = "closed" | "opening" | "open" | "closing";

export class Gate {
  readonly state: Signal<State>;
  readonly passed: string[] = [];

  constructor(state: State = "closed") {
    this.state = new Signal(state);
  }

  open(): void {
    if (this.state.value === "open") return;
    this.state.set("opening");
    setTimeout(() => this.state.set("open"), 5);
  }

  async pass(boat: string): Promise<void> {
    this.open();
    await until(this.state, (state) => state === "open");
    this.passed.push(boat);
  }
}
