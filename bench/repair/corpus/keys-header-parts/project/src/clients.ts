export interface Client {
  name: string
  key: string
  quota: number
  used: number
}

const clients: Client[] = [
  { name: 'orbit', key: 'k-orbit', quota: 100, used: 20 },
  { name: 'mill', key: 'k-mill', quota: 10, used: 10 },
]

export const byKey = (key: string): Client | undefined => clients.find((one) => one.key === key)
