/** Client of the carrier's booking service. */
export class Carrier {
  #url;

  constructor(url) {
    this.#url = url;
  }

  async orderPickup(locker, parcel) {
    const response = await fetch(`${this.#url}/v2/pickups`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ parcel, street: locker.street, city: locker.city }),
    });
    if (!response.ok) throw new Error(`the carrier answered ${response.status}`);
    return response.json();
  }
}
