export interface Partner {
  name: string;
  secret: string;
}

export class Partners {
  #partners: Map<string, Partner>;

  constructor(partners: Partner[]) {
    this.#partners = new Map(partners.map((partner) => [partner.name, partner]));
  }

  find(name: string): Partner | undefined {
    return this.#partners.get(name);
  }
}
