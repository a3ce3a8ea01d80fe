const MIB = 1024 * 1024;

/** How much of anything the intake takes. */
export interface IntakeLimits {
  /** Bytes of a body as they travel, and after decompression. */
  readonly compressedBytes: number;
  readonly bodyBytes: number;
  /** Bytes of one event's JSON. */
  readonly eventBytes: number;
  readonly eventsPerEnvelope: number;
  /** Bytes of all bodies that are being read at one moment. */
  readonly bytesInFlight: number;
  /** Longest time for a body to arrive. */
  readonly bodyMs: number;
  /** Deliveries, and bytes of them, that may wait for their commit. */
  readonly waitingDeliveries: number;
  readonly waitingBytes: number;
  /** Events of one project per minute. */
  readonly eventsPerMinute: number;
}

export const DEFAULT_LIMITS: IntakeLimits = {
  compressedBytes: 20 * MIB,
  bodyBytes: 40 * MIB,
  eventBytes: 2 * MIB,
  eventsPerEnvelope: 100,
  bytesInFlight: 128 * MIB,
  bodyMs: 30_000,
  waitingDeliveries: 5_000,
  waitingBytes: 64 * MIB,
  eventsPerMinute: 120_000,
};

/**
 * Beyond this size a body that grew more than `SUSPICIOUS_RATIO` times is taken for a bomb, long before it reaches
 * the limit. Real events, repetitive as they are, grow ten to thirty times.
 */
export const SUSPICIOUS_BYTES = 4 * MIB;
export const SUSPICIOUS_RATIO = 100;
