import { type createClient, PrismaClientKnownRequestError } from "./database.ts";
import { invalid, notFound } from "./problems.ts";

type Client = ReturnType<typeof createClient>;

export async function claim(client: Client, handle: string, owner: number) {
  if (!/^[a-z]{3,20}$/.test(handle)) throw invalid();
  return client.handle.create({ data: { handle, owner } });
}

export async function handOver(client: Client, handle: string, owner: number) {
  try {
    return await client.handle.update({ where: { handle }, data: { owner } });
  } catch (error) {
    if (error instanceof PrismaClientKnownRequestError && error.code === "P2025") throw notFound();
    throw error;
  }
}
