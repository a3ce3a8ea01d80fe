/** Names under which a watched function tells that a call of it begins, and ends. */
export const CALL_BEGINS = "__bugstackCalled";
export const CALL_ENDS = "__bugstackAnswered";
/** Name of what makes a function that is an expression tell of its calls. */
export const CALL_WATCHED = "__bugstackWatched";
