export interface Reminder {
  id: string;
  to: string;
  runAt: Date;
}

export interface Cleanup {
  id: string;
  before: Date;
}
