export class ApiError extends Error {
  constructor(statusCode, code, message) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

export const notFound = (kind, id) => new ApiError(404, "not_found", `no ${kind} ${id}`);
export const invalid = (message) => new ApiError(422, "invalid", message);
