import { EventBus } from './events';
import { Occupancy } from './occupancy';
import { Takings } from './takings';

export interface Station {
  bus: EventBus;
  occupancy: Occupancy;
  takings: Takings;
}

export function createStation(limits: Record<string, number>): Station {
  const bus = new EventBus();
  const occupancy = new Occupancy(limits);
  const takings = new Takings();

  bus.on('scan', occupancy.handleScan);
  bus.on('sale', (sale) => takings.handleSale(sale));

  return { bus, occupancy, takings };
}
