export class HutError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export class NoSuchHut extends HutError {
  constructor(id) {
    super(404, `there is no hut ${id}`);
  }
}

export class HutClosed extends HutError {
  constructor(hut, night) {
    super(409, `${hut} is closed on ${night}`);
  }
}

export class HutFull extends HutError {
  constructor(hut, night) {
    super(409, `${hut} has not enough beds on ${night}`);
  }
}
