export interface Flight {
  id: number;
  pilot: string;
  site: string;
  minutes: number;
}

export class FlightsService {
  private flights: Flight[] = [
    { id: 1, pilot: 'lea', site: 'Tegelberg', minutes: 41 },
    { id: 2, pilot: 'tom', site: 'Brauneck', minutes: 12 },
    { id: 3, pilot: 'lea', site: 'Brauneck', minutes: 95 },
  ];

  all(): Flight[] {
    return [...this.flights];
  }

  byPilot(pilot: string): Flight[] {
    return this.flights.filter((flight) => flight.pilot === pilot);
  }

  add(flight: Omit<Flight, 'id'>): Flight {
    const added = { id: this.flights.length + 1, ...flight };
    this.flights.push(added);
    return added;
  }
}
