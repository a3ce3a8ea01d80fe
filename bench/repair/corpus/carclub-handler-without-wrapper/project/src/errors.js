export class AppError extends Error {
  constructor(status, code, message) {
    super(message);
    this.name = "AppError";
    this.status = status;
    this.code = code;
  }
}

export const noSuchCar = (id) => new AppError(404, "no_such_car", `There is no car ${id}`);
export const notYours = (id) => new AppError(403, "not_yours", `${id} is driven by somebody else`);

/** Hands what an async handler throws to the error handler. */
export const wrap = (handler) => (req, res, next) => {
  handler(req, res, next).catch(next);
};
