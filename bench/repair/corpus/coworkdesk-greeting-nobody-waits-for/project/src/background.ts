export type Report = (what: string, error: unknown) => void;

/** Lets something run on the side: nobody waits for it, and its failure is only reported. */
export function inBackground(report: Report, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => report(what, error));
}
