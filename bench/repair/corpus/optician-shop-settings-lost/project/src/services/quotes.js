const LENS_PRICES = { single: 4900, varifocal: 18900, reading: 2900 };

export class Quotes {
  constructor({ settings }) {
    this.settings = settings;
  }

  async quote(shopId, { lens, frameCents }) {
    const price = LENS_PRICES[lens];
    if (price === undefined) return null;
    const { currency, vat } = await this.settings.forShop(shopId);
    const net = price * 2 + frameCents;
    return { currency, netCents: net, grossCents: Math.round(net * (1 + vat)) };
  }
}
