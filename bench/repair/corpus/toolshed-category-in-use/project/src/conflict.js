/** What is asked for contradicts what there is: answered with 409 and the reason. */
export class Conflict extends Error {}
