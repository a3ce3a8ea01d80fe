import type { Repository } from "./repository.ts";

export type Outcome = { ok: true; to: string; left: number } | { ok: false; reason: string };

export async function release(store: any, dealId: string, amount: number): Promise<Outcome> {
  const deal = await store.deal(dealId);
  if (!deal) return { ok: false, reason: "unknown_deal" };
  const buyer = await store.account(deal.buyer);
  const seller = store.account(deal.seller);
  if (buyer.held < amount) return { ok: false, reason: "not_covered" };
  const to = `${seller.owner.name} (${seller.owner.iban})`;
  await store.save({ ...buyer, held: buyer.held - amount });
  return { ok: true, to, left: buyer.held - amount };
}

export async function refund(store: Repository, dealId: string): Promise<Outcome> {
  const deal = await store.deal(dealId);
  if (!deal) return { ok: false, reason: "unknown_deal" };
  const buyer = await store.account(deal.buyer);
  await store.save({ ...buyer, held: 0 });
  return { ok: true, to: `${buyer.owner.name} (${buyer.owner.iban})`, left: 0 };
}
