export class Counters {
  private sums = new Map<string, number>();

  add(series: string, value: number): number {
    const sum = (this.sums.get(series) ?? 0) + value;
    this.sums.set(series, sum);
    return sum;
  }
}
