export interface Sample {
  station: string;
  week: string;
  /** Turbidity in nephelometric units. */
  ntu: number;
}

export function parseSamples(text: string): Sample[] {
  const [, ...lines] = text.trim().split("\n");
  return lines.map((line) => {
    const [station = "", week = "", ntu = ""] = line.split(",");
    return { station, week, ntu: Number(ntu) };
  });
}

export function stationsOf(samples: Sample[]): string[] {
  return [...new Set(samples.map(({ station }) => station))].sort();
}
