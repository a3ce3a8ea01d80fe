export interface BannerOptions {
  width?: number;
  border?: string;
}

export function banner(text: string, options?: BannerOptions): string {
  const { width = 20, border = "*" } = options;
  const line = border.repeat(width);
  return [line, text.padStart(Math.floor((width + text.length) / 2)), line].join("\n");
}

export function rule(options: BannerOptions = {}): string {
  const { width = 20, border = "-" } = options;
  return border.repeat(width);
}
