export class BadQuery extends Error {
	status = 400
	expose = true
}
