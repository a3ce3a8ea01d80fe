export interface Stay {
  plate: string;
  minutes: number;
  cents: number;
}

export const MAX_MINUTES = 180;
const CENTS_PER_MINUTE = 4;

export class Meter {
  readonly #stays = new Map<string, Stay>();

  start(plate: string, minutes: number): Stay {
    const stay = { plate, minutes, cents: minutes * CENTS_PER_MINUTE };
    this.#stays.set(plate, stay);
    return stay;
  }

  find(plate: string): Stay | undefined {
    return this.#stays.get(plate);
  }

  extend(stay: Stay, minutes: number): Stay {
    stay.minutes += minutes;
    stay.cents += minutes * CENTS_PER_MINUTE;
    return stay;
  }

  end(plate: string): boolean {
    return this.#stays.delete(plate);
  }
}
