export interface Clock {
  every(milliseconds: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  every(milliseconds, task) {
    const timer = setInterval(task, milliseconds);
    return () => clearInterval(timer);
  },
};
