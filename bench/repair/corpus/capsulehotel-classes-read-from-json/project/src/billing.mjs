export class Billing {
  constructor(hotel) {
    this.hotel = hotel;
  }

  rates() {
    return [...this.hotel.rates.values()].map(({ name, night }) => ({ name, night }));
  }

  bill(id) {
    const bill = this.hotel.bills.get(id);
    if (!bill) return null;
    const rate = this.hotel.rates.get(bill.rateClass);
    return {
      id,
      floor: this.hotel.floors.get(bill.floor),
      rate: rate.name,
      total: rate.night * bill.nights,
    };
  }
}
