export class Problem extends Error {
  constructor(status, title) {
    super(title);
    this.status = status;
    this.title = title;
  }
}

export class NotFound extends Problem {
  constructor(what) {
    super(404, `${what} not found`);
  }
}

export class Conflict extends Problem {
  constructor(title) {
    super(409, title);
  }
}
