export interface Unit {
  code: string;
  square: number;
  heated: boolean;
}

const units: Unit[] = [
  { code: "A-01", square: 3, heated: false },
  { code: "B-12", square: 8, heated: true },
];

export function unitBy(code: string): Unit {
  const unit = units.find((one) => one.code === code);
  if (!unit) throw new Error(`There is no unit ${code}.`);
  return unit;
}
