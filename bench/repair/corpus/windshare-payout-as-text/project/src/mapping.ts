import type { Row } from "./database.ts";

export interface Member {
  id: number;
  name: string;
  shareValue: number;
  joined: Date;
}

export interface Payout {
  id: number;
  memberId: number;
  amount: number;
  withheld: number;
  paidOn: Date;
}

export function toMember(row: Row): Member {
  return {
    id: row.member_id as number,
    name: row.full_name as string,
    shareValue: Number(row.share_value),
    joined: new Date(row.joined_on as string),
  };
}

export function toPayout(row: Row): Payout {
  return {
    id: row.payout_id as number,
    memberId: row.member_id as number,
    amount: row.amount as number,
    withheld: Number(row.withheld),
    paidOn: new Date(row.paid_on as string),
  };
}
