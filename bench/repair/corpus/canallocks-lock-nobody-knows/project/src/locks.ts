export interface Lock {
  number: number;
  name: string;
  upper: number;
  lower: number;
}

const locks = new Map<number, Lock>(
  [
    { number: 1, name: "Harbour", upper: 14.5, lower: 12 },
    { number: 2, name: "Weir", upper: 18, lower: 14.5 },
  ].map((lock) => [lock.number, lock]),
);

export const lockOf = (number: number): Lock | undefined => locks.get(number);
export const allLocks = (): Lock[] => [...locks.values()];
