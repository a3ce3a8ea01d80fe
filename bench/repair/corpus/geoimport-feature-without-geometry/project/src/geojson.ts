export interface Feature {
  type: "Feature";
  id?: string | number;
  geometry: { type: string; coordinates: any } | null;
  properties: Record<string, unknown> | null;
}

export interface FeatureCollection {
  type: "FeatureCollection";
  features: Feature[];
}
