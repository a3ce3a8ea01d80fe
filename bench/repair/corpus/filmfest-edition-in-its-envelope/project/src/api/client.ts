import type { Edition, Screening, Venue } from '../types'
import type { Transport } from './transport'

interface Envelope<T> {
  data: T
  meta?: { count: number }
}

export class FestivalApi {
  constructor(private readonly transport: Transport) {}

  async edition(): Promise<Edition> {
    return this.transport.get<Edition>('/edition')
  }

  async venues(): Promise<Venue[]> {
    const { data } = await this.transport.get<Envelope<Venue[]>>('/venues')
    return data
  }

  async screenings(): Promise<Screening[]> {
    const { data } = await this.transport.get<Envelope<Screening[]>>('/screenings')
    return data.sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  }
}
