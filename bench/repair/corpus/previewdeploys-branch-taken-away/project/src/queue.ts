export interface Deployment {
  id: number;
  environment: string;
  sha: string;
  title: string;
  by: string;
}

export class DeployQueue {
  #next = 1;
  #waiting: Deployment[] = [];

  /** Queues a deployment; one that waits for the same environment is replaced. */
  add(wanted: Omit<Deployment, "id">): Deployment {
    const deployment = { id: this.#next++, ...wanted };
    this.#waiting = this.#waiting.filter((one) => one.environment !== wanted.environment);
    this.#waiting.push(deployment);
    return deployment;
  }

  pending(): Deployment[] {
    return [...this.#waiting];
  }
}
