import type { Cleanup, Reminder } from "./job.ts";

/** A stand-in for the queue of production, which keeps texts. */
export class Queue {
  private readonly texts: string[] = [];
  push(job: unknown): void {
    this.texts.push(JSON.stringify(job));
  }
  pop(): any {
    const text = this.texts.shift();
    return text === undefined ? null : JSON.parse(text);
  }
}

export function nextCleanup(queue: Queue): Cleanup | null {
  const job = queue.pop();
  return job && { ...job, before: new Date(job.before) };
}

export function nextReminder(queue: Queue): Reminder | null {
  return queue.pop();
}
