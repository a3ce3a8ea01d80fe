export class HttpError extends Error {
  constructor (statusCode, code, message) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

export const notFound = (what) => new HttpError(404, 'NOT_FOUND', `${what} not found`)
export const conflict = (message) => new HttpError(409, 'CONFLICT', message)
