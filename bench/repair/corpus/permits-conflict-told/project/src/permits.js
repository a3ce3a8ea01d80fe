import { HTTPException } from "hono/http-exception";

export class Permits {
  constructor(taken = []) {
    this.taken = new Map(taken.map((permit) => [permit.plot, permit]));
  }

  apply({ plot, from, until }) {
    if (until <= from) throw new HTTPException(422, { message: "until must be after from" });
    const other = this.taken.get(plot);
    if (other && other.from < until && from < other.until) {
      throw new HTTPException(409, { message: `plot ${plot} is taken until ${other.until}` });
    }
    this.taken.set(plot, { plot, from, until });
    return { plot, from, until };
  }
}
