type State = "closed" | "open" | "half-open";

export class CircuitOpen extends Error {}

/** Stops calling a service after some failures in a row, and tries it again after a pause. */
export class CircuitBreaker {
  state: State = "closed";
  failures = 0;
  openedAt = 0;
  readonly limit: number;
  readonly pause: number;
  readonly now: () => number;

  constructor(limit: number, pause: number, now: () => number = Date.now) {
    this.limit = limit;
    this.pause = pause;
    this.now = now;
  }

  call<T>(service: () => T): T {
    if (this.state === "open") {
      if (this.now() - this.openedAt < this.pause) throw new CircuitOpen("the service is paused");
      this.state = "half-open";
    }
    let result: T;
    try {
      result = service();
    } catch (error) {
      this.failed();
      throw error;
    }
    this.succeeded();
    return result;
  }

  failed(): void {
    this.failures += 1;
    if (this.state === "half-open" || this.failures >= this.limit) {
      this.state = "open";
      this.openedAt = this.now();
    }
  }

  succeeded(): void {
    this.state = "closed";
  }
}
