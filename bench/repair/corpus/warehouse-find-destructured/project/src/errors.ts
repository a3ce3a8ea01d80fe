export class NotFound extends Error {
  readonly status = 404;
}
