export interface Portion {
  food: string;
  grams: number;
  kcal: number;
  protein: number;
}

export interface Entry {
  name: string;
  /** What a quick entry was guessed at. */
  kcal?: number;
  portions?: Portion[];
}

export interface Summary {
  entries: number;
  kcal: number;
  protein: number;
}
