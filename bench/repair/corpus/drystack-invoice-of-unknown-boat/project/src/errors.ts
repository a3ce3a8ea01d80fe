export class NotFoundError extends Error {
  constructor(kind: string, id: string) {
    super(`no ${kind} ${id}`);
    this.name = "NotFoundError";
  }
}
