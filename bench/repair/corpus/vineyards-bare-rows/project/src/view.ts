import type { Vineyard } from "./repository.ts";

export const line = (one: Vineyard) => ({ id: one.id, title: `${one.name}, ${one.region.name}` });

export const page = (one: Vineyard) => ({ ...line(one), hectares: one.hectares });
