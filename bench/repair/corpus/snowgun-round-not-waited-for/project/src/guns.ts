import { readFile } from "node:fs/promises";

export interface Gun {
  id: string;
  state: "idle" | "snowing" | "offline";
  /** Seconds since it was last heard of. */
  seen: number;
}

export class GunSilent extends Error {
  constructor(readonly gun: Gun) {
    super(`${gun.id} has been silent for ${gun.seen} s`);
    this.name = "GunSilent";
  }
}

export class Guns {
  constructor(private readonly guns: Gun[]) {}

  static async read(file: string): Promise<Guns> {
    return new Guns(JSON.parse(await readFile(file, "utf8")));
  }

  /** The state of every gun; an alarm for the people on the slope where one is silent. */
  async poll(): Promise<Map<string, Gun["state"]>> {
    const states = new Map<string, Gun["state"]>();
    for (const gun of this.guns) {
      if (gun.seen > 600) throw new GunSilent(gun);
      states.set(gun.id, gun.state);
    }
    return states;
  }

  async startAll(): Promise<number> {
    const idle = this.guns.filter((gun) => gun.state === "idle");
    for (const gun of idle) gun.state = "snowing";
    return idle.length;
  }
}
