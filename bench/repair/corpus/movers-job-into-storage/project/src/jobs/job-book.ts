import type { Job } from "./job";

const SEED: Job[] = [
  {
    id: "j-20",
    customer: "Hanne Vik",
    from: { street: "Storgata 2", zip: "0155", city: "Oslo" },
    to: { street: "Parkveien 8", zip: "0350", city: "Oslo" },
    boxes: 2,
  },
  {
    id: "j-21",
    customer: "Omar Diallo",
    from: { street: "Bygdøy allé 40", zip: "0265", city: "Oslo" },
    boxes: 3,
  },
];

export class JobBook {
  private readonly jobs = new Map<string, Job>();

  constructor(jobs: Job[] = SEED) {
    for (const job of jobs) this.jobs.set(job.id, job);
  }

  get(id: string): Job | undefined {
    return this.jobs.get(id);
  }

  all(): Job[] {
    return [...this.jobs.values()];
  }
}
