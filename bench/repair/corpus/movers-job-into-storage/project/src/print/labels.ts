import type { Address, Job } from "../jobs/job";
import { STORAGE } from "./storage";

const oneLine = ({ street, zip, city }: Address) => `${street}, ${zip} ${city}`;

/** Where a move goes, for the driver. */
export function route(job: Job): string {
  const end = job.to ?? STORAGE;
  return `${job.from.city} > ${end.city} (${end.street})`;
}

/** One label for every box. */
export function labels(job: any): string[] {
  const target = oneLine(job.to);
  return Array.from({ length: job.boxes }, (_, index) =>
    [`${index + 1}/${job.boxes}`, job.customer, target].join(" | "),
  );
}
