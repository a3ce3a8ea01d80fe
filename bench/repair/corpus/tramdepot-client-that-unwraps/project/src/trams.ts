import { WorksClient, WorksError } from './client';

export interface Tram {
  id: string;
  built: number;
  depot: string;
}

export async function findTram(client: WorksClient, id: string): Promise<Tram | null> {
  try {
    return await client.get<Tram>(`/trams/${id}`);
  } catch (error) {
    if (error instanceof WorksError && error.status === 404) return null;
    throw error;
  }
}

/** Kilometres of a tram on record. */
export async function mileage(client: WorksClient, id: string): Promise<number> {
  const { items } = await client.get(`/trams/${id}/mileage`);
  return items.reduce((sum: number, item: { km: number }) => sum + item.km, 0);
}
