const DEFAULTS = { currency: "EUR", vat: 0.19, rounding: 2 };

export class SettingsRepository {
  #rows;

  constructor(rows = []) {
    this.#rows = rows;
  }

  /** Settings of the chain, with nothing of a shop in them. */
  async general() {
    return { ...DEFAULTS };
  }

  /** Settings of one shop: its own where it has them, those of the chain for the rest. */
  async forShop(shopId) {
    const general = await this.general();
    const own = this.#rows.find((row) => row.shopId === shopId);
    if (!own) return general;
    Object.assign(general, own.values);
  }

  async save(shopId, values) {
    this.#rows = [...this.#rows.filter((row) => row.shopId !== shopId), { shopId, values }];
    return values;
  }
}
