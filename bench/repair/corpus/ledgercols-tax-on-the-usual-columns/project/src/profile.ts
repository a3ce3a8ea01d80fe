import { type Column, USUAL } from "./columns.ts";

export interface Profile {
  name: string;
  separator: string;
  columns: Column[];
  withTax: boolean;
}

/** What a profile leaves out is as usual. */
export function readProfile(text: string): Profile {
  const given = JSON.parse(text) as Partial<Profile>;
  return {
    name: given.name ?? "export",
    separator: given.separator ?? ",",
    columns: given.columns ?? (USUAL as Column[]),
    withTax: given.withTax ?? false,
  };
}
