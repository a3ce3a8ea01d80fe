import type { Transport } from './transport';

export class WorksError extends Error {
  constructor(readonly status: number, path: string) {
    super(`${path} was answered with ${status}`);
    this.name = 'WorksError';
  }
}

export class WorksClient {
  constructor(private readonly transport: Transport) {}

  /** The body of an answer. Anything but a 200 is thrown. */
  async get<T = any>(path: string): Promise<T> {
    const answer = await this.transport(path);
    if (answer.status !== 200) throw new WorksError(answer.status, path);
    return answer.data;
  }
}
