interface Truck {
  plate: string;
  kind: "dental" | "eye" | "blood";
  depot: string;
}

const trucks: Truck[] = [
  { plate: "UL-MB 1", kind: "dental", depot: "ulm" },
  { plate: "UL-MB 2", kind: "eye", depot: "ulm" },
  { plate: "KI-MB 7", kind: "blood", depot: "kiel" },
  { plate: "HB-MB 3", kind: "dental", depot: "bremen" },
];

/** Trucks of these kinds in these depots; no kinds or no depots: all of them. */
export function search({ kinds, depots }: { kinds: string[]; depots: string[] }): Truck[] {
  return trucks
    .filter((truck) => kinds.length === 0 || kinds.includes(truck.kind))
    .filter((truck) => depots.length === 0 || depots.includes(truck.depot));
}
