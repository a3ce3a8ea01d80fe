class HttpError extends Error {
  constructor (status, code) {
    super(code)
    this.status = status
    this.code = code
  }
}

exports.HttpError = HttpError
exports.notFound = (what) => new HttpError(404, `${what}_not_found`)
