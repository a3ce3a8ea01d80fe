/** The client asked for something that cannot be quoted. */
export class Refused extends Error {}
