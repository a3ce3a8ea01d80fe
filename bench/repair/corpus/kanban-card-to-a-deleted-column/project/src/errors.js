export class ApiError extends Error {
  constructor(status, code) {
    super(code)
    this.status = status
    this.code = code
  }
}

export const notFound = (what) => new ApiError(404, `${what}_not_found`)

// eslint-disable-next-line no-unused-vars
export function errorHandler(err, req, res, next) {
  if (err instanceof ApiError) return res.status(err.status).json({ code: err.code })
  next(err)
}
