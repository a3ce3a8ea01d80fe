export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (what: string, id: string) => new HttpError(404, `${what} ${id} not found`);
