export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

export const notFound = () => new Problem(404, "not_found");
export const conflict = () => new Problem(409, "conflict");
export const invalid = () => new Problem(422, "invalid");
