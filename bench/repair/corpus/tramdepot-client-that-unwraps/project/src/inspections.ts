import type { WorksClient } from './client';

export interface Inspection {
  on: string;
  result: string;
  inspector: string;
}

/** Inspections of a tram, newest first. */
export async function inspections(client: WorksClient, id: string): Promise<Inspection[]> {
  const response = await client.get(`/trams/${id}/inspections`);
  const items: Inspection[] = response.data.items;
  return items.sort((a, b) => b.on.localeCompare(a.on));
}

/** What is still to be mended: everything found since the last time that the tram passed. */
export function open(list: Inspection[]): string[] {
  const passed = list.findIndex(({ result }) => result === 'passed');
  return list.slice(0, passed === -1 ? undefined : passed).map(({ result }) => result);
}
