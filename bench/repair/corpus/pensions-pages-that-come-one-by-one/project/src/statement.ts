import type { FundClient } from "./client.ts";

export async function statement(client: FundClient, member: string) {
  let total = 0;
  const months = new Set<string>();
  for await (const page of client.pages(member)) {
    for (const { month, cents } of page) {
      total += cents;
      months.add(month);
    }
  }
  return { total, months: months.size };
}

/** Everybody who has paid for the member, in the order of the first payment. */
export async function employers(client: FundClient, member: string): Promise<string[]> {
  const names = new Set<string>();
  for (const page of client.pages(member) as any) {
    for (const { employer } of page) names.add(employer);
  }
  return [...names];
}
