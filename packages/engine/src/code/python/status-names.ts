/** Statuses of refused requests, by their names in the standard library's `HTTPStatus`. */
export const STATUS_NAMES: ReadonlyMap<string, number> = new Map([
  ["BAD_REQUEST", 400],
  ["UNAUTHORIZED", 401],
  ["FORBIDDEN", 403],
  ["NOT_FOUND", 404],
  ["CONFLICT", 409],
  ["GONE", 410],
  ["UNPROCESSABLE_ENTITY", 422],
  ["UNPROCESSABLE_CONTENT", 422],
]);
