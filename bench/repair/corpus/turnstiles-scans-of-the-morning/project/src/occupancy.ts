import type { Scan } from './events';

/** How many people each lift carries at the moment, and which lifts were ever too full. */
export class Occupancy {
  private readonly inside = new Map<string, number>();
  private readonly alarms = new Set<string>();

  constructor(private readonly limits: Record<string, number>) {}

  handleScan(scan: Scan): void {
    const step = scan.direction === 'in' ? 1 : -1;
    const now = Math.max(0, (this.inside.get(scan.lift) ?? 0) + step);
    this.inside.set(scan.lift, now);
    const limit = this.limits[scan.lift];
    if (limit !== undefined && now > limit) {
      this.alarms.add(scan.lift);
    }
  }

  of(lift: string): number {
    return this.inside.get(lift) ?? 0;
  }

  overfull(): string[] {
    return [...this.alarms].sort();
  }
}
