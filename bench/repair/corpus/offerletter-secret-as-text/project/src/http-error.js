export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function onError(error, req, res, next) {
  const status = error instanceof HttpError ? error.status : 500;
  res.status(status).json({ error: status === 500 ? "something went wrong" : error.message });
}
