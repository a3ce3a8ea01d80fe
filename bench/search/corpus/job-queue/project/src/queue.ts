export interface Job {
  readonly name: string;
  /** The smaller, the more urgent. */
  readonly priority: number;
}

/** Gives jobs by their urgency. */
export class JobQueue {
  private readonly heap: Job[] = [];

  get size(): number {
    return this.heap.length;
  }

  add(job: Job): void {
    let index = this.heap.push(job) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.priorityAt(parent) <= this.priorityAt(index)) break;
      this.swap(parent, index);
      index = parent;
    }
  }

  next(): Job | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    this.heap[0] = last;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = 2 * index + 2;
      let smallest = index;
      if (this.priorityAt(left) < this.priorityAt(smallest)) smallest = left;
      if (this.priorityAt(right) < this.priorityAt(index)) smallest = right;
      if (smallest === index) return first;
      this.swap(index, smallest);
      index = smallest;
    }
  }

  private priorityAt(index: number): number {
    return this.heap[index]?.priority ?? Number.POSITIVE_INFINITY;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a === undefined || b === undefined) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
