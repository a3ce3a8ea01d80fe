export interface Hive {
  id: number;
  apiary: string;
  weights: number[];
}

export interface Page<T> {
  items: T[];
  next: number | null;
}
