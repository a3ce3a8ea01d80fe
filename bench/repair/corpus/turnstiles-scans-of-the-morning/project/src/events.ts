import { EventEmitter } from 'events';

export interface Scan {
  lift: string;
  direction: 'in' | 'out';
  pass: string;
  at: string;
}

export interface Sale {
  kind: 'day' | 'week' | 'season';
  cents: number;
}

export interface EventMap {
  scan: [Scan];
  sale: [Sale];
}

export class EventBus extends EventEmitter<EventMap> {}
