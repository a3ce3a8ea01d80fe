import type { Club } from "./clubs.ts";
import { addressOf, siteName } from "./links.ts";

interface Link {
  href: string;
  text: string;
}

export interface Card {
  name: string;
  homepage: Link | null;
  shop: Link | null;
}

function shopLink(shop: string | undefined): Link | null {
  return shop ? { href: addressOf(shop).href, text: "Shop" } : null;
}

export function cardOf({ name, homepage, shop }: Club): Card {
  return {
    name,
    homepage: homepage ? { href: new URL(homepage).href, text: siteName(homepage) } : null,
    shop: shopLink(shop),
  };
}
