export class Conflict extends Error {
  readonly statusCode = 409;
}

export class NotFound extends Error {
  readonly statusCode = 404;
}
