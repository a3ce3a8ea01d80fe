/** What a handler of failures may read anywhere. */
export const GLOBALS = /^(?:console|process|Error|String|JSON|Date|undefined|globalThis)$/;
