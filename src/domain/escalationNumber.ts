/** The number as people see it and type it back, `ES-10482`: one sequence from 10001, gaps allowed. */
export const escalationNumber = (sequence: number): string => `ES-${sequence}`;
