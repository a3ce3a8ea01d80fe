import type { Clock } from "./clock.ts";

export type Listener = (left: number) => void;

export class Countdown {
  private left: number;
  private listeners: Listener[] = [];
  private stop: (() => void) | null = null;
  private clock: Clock;

  constructor(clock: Clock, seconds: number) {
    this.clock = clock;
    this.left = seconds;
  }

  onTick(listener: Listener): void {
    this.listeners.push(listener);
  }

  start(): void {
    if (this.stop) return;
    this.stop = this.clock.every(20, this.tick);
  }

  tick(): void {
    this.left -= 1;
    for (const listener of this.listeners) listener(this.left);
    if (this.left <= 0) this.finish();
  }

  finish(): void {
    this.stop?.();
    this.stop = null;
  }

  get running(): boolean {
    return this.stop !== null;
  }
}
