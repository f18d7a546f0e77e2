/** A name for the state of the sources; see stamp.js. */
export declare function stampOf(root: string): string;
