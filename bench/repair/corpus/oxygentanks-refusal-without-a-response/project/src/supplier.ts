import { type Http, HttpError } from "./http.ts";

/** The supplier did not tell what we asked; answered with 502. */
export class SupplierError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = "SupplierError";
  }
}

/** Tanks of a kind in stock; null for a kind that the supplier does not have. */
export async function stockOf(http: Http, kind: string): Promise<number | null> {
  try {
    const { data } = await http.get(`/kinds/${encodeURIComponent(kind)}`);
    return data.full;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.response.status === 404) return null;
    throw new SupplierError(`stock of ${kind}: ${error.message}`, error);
  }
}

export async function depots(http: Http): Promise<string[]> {
  try {
    return (await http.get("/depots")).data.map((depot: { name: string }) => depot.name);
  } catch (error) {
    throw new SupplierError("depots", error);
  }
}
