/** The id of a citation: `UNC-021` of `UNC-021@1`. */
export const clauseId = (clause: `${string}@${number}`): string => clause.slice(0, clause.lastIndexOf('@'));
