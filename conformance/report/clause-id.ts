/** The id of a clause without the revision that the citer read: `UNC-021` of `UNC-021@1`. */
export const clauseId = (clause: string): string => clause.replace(/@.*$/, '');
