export class ThrottledError extends Error {
  override name = "ThrottledError";
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`throttled, retry after ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

export interface Cdn {
  purgePath(path: string): Promise<string>;
  purgeTag(tag: string): Promise<string>;
}

/** The CDN's own limit, kept on our side. */
export class LimitedCdn implements Cdn {
  private left: number;

  constructor(perMinute: number) {
    this.left = perMinute;
  }

  async purgePath(path: string): Promise<string> {
    this.take();
    return `path ${path}`;
  }

  async purgeTag(tag: string): Promise<string> {
    this.take();
    return `tag ${tag}`;
  }

  private take(): void {
    if (this.left === 0) throw new ThrottledError(60);
    this.left -= 1;
  }
}
