export interface MetricEvent {
  name: string;
  value: number;
  /** Left out where there are none. */
  labels?: Record<string, string>;
}
