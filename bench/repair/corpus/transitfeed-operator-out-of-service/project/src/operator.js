export class OperatorError extends Error {
  constructor(path, status) {
    super(`the operator answered ${path} with ${status}`);
    this.name = "OperatorError";
    this.status = status;
  }
}

const ATTEMPTS = 3;

/** Asks the operator of the buses; what is overloaded is asked again. */
export class Operator {
  constructor(base, fetching = fetch, pause = 50) {
    this.base = base;
    this.fetching = fetching;
    this.pause = pause;
  }

  async get(path) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.fetching(`${this.base}${path}`);
      if (answer.ok) return answer.json();
      if (answer.status !== 503 || attempt === ATTEMPTS) throw new OperatorError(path, answer.status);
      await new Promise((resolve) => setTimeout(resolve, this.pause * attempt));
    }
  }
}
